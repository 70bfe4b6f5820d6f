"""Looks at layers: what is not asked in words. Each is a request and the steps of it, told as events."""
