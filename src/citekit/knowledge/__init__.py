"""What is known beforehand: reporters, courts, codes, journals, and the words around citations."""
