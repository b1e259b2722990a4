"""A person vouches: checklist, decisions, approval and the chained log."""
