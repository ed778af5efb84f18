# What to do about something that was sent in. One sentence, to a person, never to blame.

fault-needed = Write what is to stand here.
fault-needed-choice = Choose one of the answers.
fault-needed-date = Write a date, such as 1.5.2010.
fault-needed-number = Write a number.
fault-needed-amount = Write an amount.
fault-needed-file = Choose a file.
fault-blank = Write something here, or leave it quite empty.
fault-too-long = Shorten this to at most { $limit } { $limit ->
    [one] character
   *[other] characters
}.
fault-too-many = Keep at most { $limit } { $limit ->
    [one] entry
   *[other] entries
} here.
fault-twice = Give this a word of its own; another entry already has it.
fault-control-character = Remove the invisible control character. It may have come along when you pasted.
fault-revision = Load the page again: this translation names a later original than there is.
fault-date = Write a date such as 1.5.2010, May 2010 or 2010.
fault-date-two = Write one date here: { $start } or { $end }. The other one belongs in a field of its own.
fault-date-month = Write the month as a number from 1 to 12, or by its name.
fault-date-year = Write the year with four figures, such as 2010.
fault-date-day = Write a day that exists: { $start } has { $days } days.
fault-day-needed = Write a date with day, month and year, such as 1.5.2010.
fault-before-start = Write an end that is not before { $start }.
fault-every-years = Write how many years lie between, from 1 to 50.
fault-months = Write the number of months, from 1 to 600.
fault-number = Write a number in figures, such as 1,200.
fault-whole-number = Write a whole number in figures, such as 12.
fault-between = Write a number from { $from } to { $to }.
fault-money = Write the amount in figures, such as 1,637,953 or 1,637,953.50.
fault-amount = Write an amount from 0 to 100,000 million.
fault-percent = Write a share from 0 to 100 per cent.
fault-choice = Choose one of the answers listed.
fault-id = Choose one from the list; this one is not known.
fault-slug = Write 1 to 60 small letters a–z, digits and single hyphens, such as north-sea.
fault-slug-reserved = Choose another word for the address; this one is used for a page.
fault-country = Choose a country from the list, or write its two letters, such as DK.
fault-nuts = Write a NUTS code such as DK05.
fault-currency = Choose a currency from the list.
fault-colour = Write the colour as # and six digits or letters a–f, such as #0B5A77.
fault-contrast = Choose a darker colour: against white this one has a contrast of { $contrast }, and text needs 4.5. The nearest that can be read is { $nearest }.
fault-website = Write the whole address, beginning with https://, without spaces.
fault-email = Write an e-mail address such as name@example.org.
fault-pic = Write the 9 digits of the participant code (PIC).
fault-cvr = Write the 8 digits of the CVR number.
fault-ror = Write the 9 letters and digits of the ROR id, beginning with 0.
fault-hash = Attach the file again; its fingerprint is not whole.
fault-file-unknown = Add the file on the page of the cooperation first; the authority has no file with the fingerprint { $hash }.
fault-vacant-with-person = Take the person away, or change the state: a vacant post has no holder.
fault-form-fields = Send fewer fields at a time: a form has room for { $limit }.
fault-form-unreadable = Load the form again and send it once more; it arrived damaged.
fault-address-taken = Choose another word for the address; “{ $slug }” is taken.
fault-area = Choose one of the areas of the authority; “{ $area }” is not among them.
fault-area-used = Keep the area “{ $area }”, or first move what belongs to it: units or cooperations still do.
fault-email-taken = Write another address; this one belongs to somebody who is here already.
fault-id-taken = Send it once more; the number for it was taken in the meantime.
fault-link = Choose one from the list; “{ $id }” is no longer there.
fault-open-units = First close the units within this one, or move them elsewhere.
fault-password-weak = Choose a password that is harder to guess: for example four words that have nothing to do with each other. No rows of the keyboard, repetitions, years or known passwords.
fault-password-personal = Choose a password without your name, your e-mail address or your authority; others try those first.
fault-password-short = Choose a password of at least { $least } characters.
fault-password-wrong = Write the password you have now; this was another.
fault-still-used = First take it out of where it is used: { $kind } “{ $id }”.
fault-unit-circle = Choose another unit above: this one would lie within itself.
fault-strategy-circle = Choose another strategy above: this one would lie under itself.
fault-other-strategy = Choose an edition of the same strategy.
fault-edition-circle = Choose another edition: this one would continue itself.
fault-other-edition = Choose an element of the same edition.
fault-under-retired = Choose another element above: this one was given up.
fault-node-retired = The element was retired { $on } and no longer changes.
fault-node-circle = Choose another element above: this one would lie under itself.
fault-level = Choose one of the strategy’s own levels, or add the level to the strategy first.
fault-edition-adopted = The edition was adopted on { $on } and no longer changes. Start a new edition.
fault-adopted-already = The edition has been adopted already.
fault-edition-empty = Add at least one element before the edition is adopted.
fault-parts = Write at least two parts.
fault-cannot-merge = Choose other elements: only elements of the same edition that do not lie above can be merged.
fault-language = Write only in the languages the authority uses.
fault-unreadable = Correct this: { $why }.
fault-unknown-word = “{ $word }” is not known here. Write one of: { $known }.
fault-unknown-field = Leave this out; there is no field of that name.
fault-wrong-form =
    { $form ->
        [text] Write a text here.
        [list] Write a list here.
        [group] Write fields with values here.
        [flag] Write true or false here.
        [number] Write a number here.
       *[other] Write the value in another form.
    }
fault-too-early = Write a day that is not before { $start }.
fault-chosen-twice = Choose each only once; this one is here already.
