"""Neighbours that citekit gets on with, a module each. Nothing here is imported until you import it."""
