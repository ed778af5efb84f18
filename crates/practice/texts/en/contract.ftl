contract-title = Performance contracts
