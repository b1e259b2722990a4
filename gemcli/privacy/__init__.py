"""Personal data: found, given a role, masked before anything leaves, put back after."""
