"""The command line: one module a group of commands; options that several share are declared once."""
