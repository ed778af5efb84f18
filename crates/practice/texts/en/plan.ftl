fault-adopted-not-frozen = A plan that is adopted is also frozen.
fault-rolled-from = Choose an earlier plan of the same strategy.
fault-plan-adopted-already = The plan is adopted. What comes now is an addition to it.
