"""Letters: their required elements, the municipality's own text blocks, and facts from a dossier."""
