"""The dataset in other formats: one format a file, each a pure function from records or graph to text."""
