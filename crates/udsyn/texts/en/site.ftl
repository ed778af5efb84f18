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

site-home-name = { $name } in the world
site-home-number = { $count ->
    [one] 1 cooperation
   *[other] { $count } cooperations
}
site-home-title = { $headline } under way with partners in { $countries } countries
site-home-lede = See what { $name } wants together with other countries, what it costs and what is to come of it.
site-home-search = Search for a country, a subject or a project
site-way-cooperations = What we take part in, and what it is to give
site-way-strategy = What we want together with other countries
site-way-partners = Whom we work with, country by country
site-way-money = What it costs, year by year
site-work = Work with us
site-way-work = Suggest a project, a visit or an idea
site-way-contact = Who answers, and where to write
site-nothing-yet = Nothing has been published here yet.
site-what-we-want = What we want
site-what-we-do = All cooperations by area
site-what-is-under-way = { $running ->
    [one] { $running } is under way
   *[other] { $running } are under way
 }{ $rest ->
    [0] {""}
    [one] , { $rest } is planned or over
   *[other] , { $rest } are planned or over
 }.
site-all-cooperations = All cooperations
site-all-partners = All countries and partners
site-what-it-costs = What it costs
site-home-own = { $amount } of our own money in { $year }
site-outlook-ends = Most grants run until the end of { $year }. Then the politicians decide again.
site-outlook-lasts = The money is decided until the end of { $year }.
site-projects = Projects, money and hours
site-to-money = The figures by year
site-home-example = One of our cooperations
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
    [0] We do not work with other countries yet
    [one] We work with one country
   *[other] We work with { $count } countries
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
site-where-most = We work most with { $countries }
site-countries = Countries
site-no-single-country = Without a single country
site-map-contains = Cooperations under way. One may count in several places.
site-running = Cooperations under way
site-others = Planned and ended cooperations
site-map = Map of the cooperations by country.
site-by-country = By country
site-without-country = Networks, programmes and others of several countries

# Money

site-money-about = What we ourselves pay for cooperations, by year.
site-money-none = No amounts have been published yet.
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
site-contact-units = Units that answer
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
site-feedback-about = Ask a question, suggest a cooperation or a visit, or say what is wrong on these pages. You need not say who you are.
site-feedback-page = This is about the page
site-feedback-message = What do you want to say?
site-feedback-reply = Your e-mail
site-feedback-reply-help = Only if you want an answer.
site-feedback-trap = Leave this field empty
site-feedback-send = Send
site-feedback-kept = Only the office sees what you write. It is removed when it is no longer needed.
site-thanks = Thank you, we have what you wrote
site-thanks-next = Somebody at the office reads it. Questions and ideas go to the unit they concern; faults on the page are mended.
site-thanks-answer = If you gave an e-mail address, you get an answer there.

site-introduction = Introduction
site-node-text = What it says

site-search = Search these pages
site-search-about = Search everything that is published here.
