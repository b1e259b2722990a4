"""Groups questions of residents that ask the same thing, by rule and in any order of arrival."""
