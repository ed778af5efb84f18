# The public site of an authority.

site-about = What { $name } wants and does in cooperation with other countries.
site-strategy = Strategy
site-cooperations = Cooperations
site-partners = Partners
site-money = Money
site-contact = Contact
site-changes = Changes
site-data = Data
site-accessibility = Accessibility
site-correction = Propose a correction
site-desk = For employees
site-preview = Preview
site-preview-text = This is how the page will look to everybody. It is not published as it stands here.

# The first page

site-home-title = { $countries ->
    [0] { $name } and the world
    [one] { $name } works with partners in one other country
   *[other] { $name } works with partners in { $countries } other countries
}
site-home-lede = { $running ->
    [0] No cooperation runs at the moment.
    [one] One cooperation runs at the moment.
   *[other] { $running } cooperations run at the moment.
} { $all ->
    [one] One in all is told of here.
   *[other] { $all } in all are told of here, with what they are for and what they cost.
}
site-nothing-yet = Nothing has been published here yet.
site-what-we-want = What we want
site-what-we-do = What we do
site-all-cooperations = All cooperations
site-where = Where
site-all-partners = All countries and partners
site-what-it-costs = What it costs
site-to-money = The figures by year
site-all-changes = All changes

# Strategy

site-strategy-about = What we want to reach together with other countries, as it was adopted.
site-no-strategy = No strategy has been published here yet.
site-the-council = the council
site-edition-draft = No adoption on record
site-edition-adopted = Adopted by { $body }, { $date }
site-edition-was-adopted = Adopted by { $body }, { $date }; a newer edition has taken its place
site-edition-about = { $title }, in full.
site-contents = Contents
site-near-strategies = Belongs together with
site-other-editions = Other editions
site-node-about = { $count ->
    [0] { $title }.
    [one] { $title }, and one cooperation that serves it.
   *[other] { $title }, and { $count } cooperations that serve it.
}
site-node-under = What it holds
site-node-serves = What is done for it
site-node-serves-none = No published cooperation serves it.
site-node-gaps = Where nothing is done, and why

# Cooperations

site-cooperations-about = What we take part in, what it is for, and with whom.
site-cooperations-count =
    { $total } of { $of ->
        [one] 1 cooperation
       *[other] { $of } cooperations
    }
site-nothing-found = No cooperation fits this choice.
site-filter = Choose cooperations
site-in-countries =
    { $count ->
        [one] 1 country
       *[other] { $count } countries
    }
site-csv-summary = In short
site-csv-address = Address

# Partners

site-partners-about = The countries and organisations we work with.
site-no-partners = No partner has been published here yet.
site-partners-finding = { $count ->
    [0] No cooperation leads to another country
    [one] Cooperations lead to one other country
   *[other] Cooperations lead to { $count } other countries
}
site-country-count = { $count ->
    [0] { $country }: no cooperation
    [one] { $country }: one cooperation
   *[other] { $country }: { $count } cooperations
}
site-country-about = { $count ->
    [0] Our partners in { $country }.
    [one] Our partners in { $country }, and one cooperation with them.
   *[other] Our partners in { $country }, and { $count } cooperations with them.
}
site-map = Map of the cooperations by country.
site-map-counted = Cooperations
site-by-country = By country
site-without-country = Networks, programmes and others of several countries

# Money

site-money-about = What we ourselves pay for cooperations, by year.
site-money-contains = What the figures contain
site-money-contains-own = Our own money and our own staff hours, as the decisions and budgets state them.
site-money-contains-decided = Only what has been decided. What is proposed or planned does not count.
site-money-contains-spread = An amount for a whole period is spread evenly over its months.
site-money-leaves-out = What they leave out
site-money-leaves-out-others = What others pay: the European Union, programmes and partners.
site-money-leaves-out-unpublished = Cooperations, and amounts, that are not published.
site-money-leaves-out-unstated = Work that nobody has put a figure on.
site-money-leaves-out-currency = Amounts in another currency whose source does not convert them.

# Contact

site-contact-about = Whom to ask about our work with other countries.
site-contact-office = The office
site-contact-unstated = Address and telephone are not stated here yet. Write to us with the form.
site-contact-units = Who carries what
site-unit-count = { $count ->
    [one] One cooperation
   *[other] { $count } cooperations
}
site-write = Write to us
site-access-feedback = Tell us of a page that you cannot use or cannot understand. You need not say who you are.

# Changes

site-changes-about = What was published and what was changed on these pages, the newest first.
site-no-changes = Nothing has been changed yet.
site-changes-which = Which
site-changes-more = { $count } more
site-feed-title = { $name }: changes
site-news-published = published
site-news-changed = changed
site-news-changed-parts = changed: { $parts }
site-news-cooperation-published = { $count ->
    [one] One cooperation was published.
   *[other] { $count } cooperations were published.
}
site-news-cooperation-changed = { $count ->
    [one] One cooperation was changed.
   *[other] { $count } cooperations were changed.
}
site-news-strategy-published = { $count ->
    [one] One strategy was published.
   *[other] { $count } strategies were published.
}
site-news-strategy-changed = { $count ->
    [one] One strategy was changed.
   *[other] { $count } strategies were changed.
}
site-news-edition-published = { $count ->
    [one] One edition of a strategy was published.
   *[other] { $count } editions of strategies were published.
}
site-news-edition-changed = { $count ->
    [one] One edition of a strategy was changed.
   *[other] { $count } editions of strategies were changed.
}
site-news-node-published = { $count ->
    [one] One element of a strategy was published.
   *[other] { $count } elements of strategies were published.
}
site-news-node-changed = { $count ->
    [one] One element of a strategy was changed.
   *[other] { $count } elements of strategies were changed.
}

# Data

site-data-about = Everything on these pages as files, to count with and to build on.
site-data-cooperations = Cooperations
site-data-money = Own contribution by year
site-data-organisations = Organisations
site-data-units = Units
site-data-bodies = Bodies that decide
site-data-openapi = Description of the interface for programs
site-data-feed = Changes
site-data-licence = You may use the data freely. Name the authority and the day you fetched them.

# Writing to the authority

site-feedback = Write to us
site-feedback-about = Tell us what is wrong, what is missing, or what you cannot use. You need not say who you are.
site-feedback-page = This is about the page
site-feedback-message = What do you want to say?
site-feedback-reply = Your e-mail
site-feedback-reply-help = Only if you want an answer.
site-feedback-trap = Leave this field empty
site-feedback-send = Send
site-feedback-kept = Only the office sees what you write. It is removed when it is no longer needed.
site-thanks = Thank you, we have what you wrote
site-thanks-next = An employee reads it and corrects the page if there is something to correct.
site-thanks-answer = If you gave an e-mail address, you get an answer there.

site-introduction = Introduction
site-node-text = What it says

site-search = Search these pages
site-search-about = Search everything that is published here.
