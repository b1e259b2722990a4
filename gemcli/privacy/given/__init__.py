"""First names of people in the Netherlands, by where the names come from; written from general knowledge."""
