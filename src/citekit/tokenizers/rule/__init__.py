"""Court rules: ``Fed. R. Civ. P. 12(b)(6)``, ``MCR 2.116(C)(1)``, ``Local Rules 131, 133``, bare ``Rule 65(b)``."""

from citekit.tokenizers.rule.tokenizer import RuleTokenizer

__all__ = ["RuleTokenizer"]
