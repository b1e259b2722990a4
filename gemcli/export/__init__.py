"""An approved draft becomes a document in the format that people need."""
