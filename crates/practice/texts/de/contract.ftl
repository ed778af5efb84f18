contract-title = Leistungsverträge
