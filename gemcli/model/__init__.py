"""The nouns: frozen, without input or output, clock or chance."""
