"""What a user asks for: each job walks the rooms in order and hands on the nouns of the model."""
