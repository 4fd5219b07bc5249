"""Tests of the page while its dataset is written."""
