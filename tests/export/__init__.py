"""Tests of the formats: each is read back by somebody else's reader, and nothing is lost or added on the way."""
