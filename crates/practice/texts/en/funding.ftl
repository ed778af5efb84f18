fault-hours-a-month = Write how many hours a person-month has, from 1 to 744.
fault-posting-elsewhere = Choose one of the same cooperation.
fault-approved-before-sent = Write the day the report was sent, and an approval that is not before it.
fault-rates-days = The days of a year must be in order, with one rate for each of them.
fault-years-above-total = The years add up to more than the amount. Make them smaller, or the amount larger.
fault-years-without-amount = Write the amount before you lay down what falls on which year.
fault-no-programme = Choose “Programme” as the kind, or leave the terms of the programme empty.
fault-part-of-itself = Choose a programme that is not itself a part of this one.
