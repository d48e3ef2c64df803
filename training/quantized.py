"""8-bit weights and activations as the program has them, simulated in torch."""
import copy

import torch
import torch.nn as nn
import torch.nn.functional as F

TABLES = {"link_sign", "contest"}  # few inputs: kept in 32 bits, a row an input and one for the bias


def rows(x):
    """-> whole numbers in -127..127 and the scale of each row"""
    x = x.detach()
    scale = x.abs().amax(-1, keepdim=True) / 127
    return torch.round(x / scale.clamp(min=1e-30)), scale


class Linear(nn.Module):
    def __init__(self, module):
        super().__init__()
        weights, scale = rows(module.weight)
        self.weight, self.bias = weights * scale, module.bias

    def forward(self, x):
        whole, scale = rows(x)
        return F.linear(whole * scale, self.weight, self.bias)


def simulated(model):
    """A copy of a model whose linear layers and word table are quantized."""
    copied = copy.deepcopy(model)
    for parent in list(copied.modules()):
        for name, child in list(parent.named_children()):
            if isinstance(child, nn.Linear) and name not in TABLES:
                setattr(parent, name, Linear(child))
    whole, scale = rows(copied.encoder.word.weight)
    copied.encoder.word.weight.data = whole * scale
    return copied
