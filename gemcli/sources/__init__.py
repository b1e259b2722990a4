"""Files become documents: a reader per format, each run in a child that can be killed."""
