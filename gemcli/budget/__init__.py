"""Tables become claims by rule: layout, typed lines, one function a check."""
