"""Letter types: required elements, text blocks, terms and plain-language advice."""
