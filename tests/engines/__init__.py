"""Tests of the engines: SQL and SPARQL give what our own indexes give, and nothing but the dataset can be reached."""
