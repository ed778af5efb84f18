fault-adopted-not-frozen = Ein beschlossener Plan ist auch eingefroren.
fault-rolled-from = Wählen Sie einen früheren Plan derselben Strategie.
fault-plan-adopted-already = Der Plan ist beschlossen. Was jetzt kommt, ist ein Nachtrag.
