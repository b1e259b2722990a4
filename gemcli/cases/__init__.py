"""What lies in a folder as one case, or as the papers of a council meeting, told by rule."""
