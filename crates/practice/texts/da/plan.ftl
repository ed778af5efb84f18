fault-adopted-not-frozen = En vedtaget plan er også fastfrosset.
fault-rolled-from = Vælg en tidligere plan for den samme strategi.
fault-plan-adopted-already = Planen er vedtaget. Det, der kommer nu, er et tillæg til den.
