"""Building blocks of networks: encoder, fusion, language, mask branches. Needs PyTorch."""
