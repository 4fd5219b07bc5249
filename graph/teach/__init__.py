"""Teaching with a dataset: lessons that run inside the page."""
