"""Claims become findings: where the evidence stands and whether it carries the claim."""
