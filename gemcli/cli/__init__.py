"""The face: what people type and what they see; the only room that knows typer and rich."""
