"""The embedded model on ONNX Runtime: exported graphs, and a runtime without PyTorch."""
