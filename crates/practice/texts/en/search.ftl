# Looking for words.
search-title = Search
search-lede-desk = Looks in everything you may see here: cooperations, strategies, proposals, meetings and matters, yearly reports, calls, organisations, units and bodies, and the text of files.
search-for = Search for
search-form = Search and narrow down
search-by-kind = What
search-all-kinds = Everything
search-year = Year
search-all-years = All years

search-kind =
    { $kind ->
        [cooperation] Cooperation
        [organisation] Organisation
        [strategy] Strategy
        [edition] Edition of a strategy
        [node] Part of a strategy
        [authority] The authority
        [body] Body
        [unit] Unit
        [council_term] Council term
        [person] Post
        [matter] Matter
        [decision] Decision
        [follow_up] Follow-up
        [competence_plan] Competence plan
        [proposal] Proposal
        [checklist] Checklist
        [meeting] Meeting
        [paper] Paper
        [guide] Monitoring guide
        [council_report] Report to the council
        [review] Report
        [call] Call
        [need] Need
        [application] Application
        [participation] Participation
        [budget_line] Budget line
        [action_plan] Action plan
        [initiative] Initiative
        [progress_report] Progress report
        [indicator] Indicator
        [performance_contract] Performance contract
       *[other] Other
    }
search-edition-draft = Draft
search-edition-adopted = In force
search-edition-superseded = Replaced

search-report-of = Report { $year }: { $cooperation }
search-value-of = { $indicator }, { $day }
search-of-others =
    { $count ->
        [one] From others: 1 call or participation that was found
       *[other] From others: { $count } calls and participations that were found
    }

search-count =
    { $count ->
        [one] 1 result for “{ $text }”
       *[other] { $count } results for “{ $text }”
    }
search-in-file = In the file { $file }:
search-similar = Nothing is spelled “{ $text }”. Shown is what is spelled much like it:
search-some = Nothing has all of “{ $text }”. Shown is what has some of it.

search-hint = Write one word or several. What has all of them is found.
search-hint-parts = Forms, parts and beginnings of words are found too: “aftale” finds “samarbejdsaftaler”.
search-hint-quotes = Quotation marks keep words together: “North Sea”.
search-hint-minus = A minus leaves out what has a word: ports -energy.

search-nothing = Nothing was found for “{ $text }”.
search-nothing-narrowed = Leave out the choices beside the words.
search-nothing-spelling = See if the words are spelled as they would be in the texts.
search-nothing-fewer = Try fewer words, or more general ones.
search-widen = Search everything
search-not-ready = The search is being made ready. That takes some seconds.
search-again = Try again
