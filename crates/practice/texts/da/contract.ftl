contract-title = Resultatkontrakter
