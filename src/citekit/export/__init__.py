"""The graph in other forms: plain data, tables, markup."""
