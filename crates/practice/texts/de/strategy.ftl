# The strategy: what the authority wants.
