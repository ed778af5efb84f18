# The frame and the parts that every page uses.

kit-skip = Skip to content
kit-menu = Menu
kit-main-menu = Main
kit-close = Close
kit-language = Language
kit-about = About
kit-path = Path
kit-on-page = On this page

kit-filter-and-find = Filter and find
kit-find-in-list = Find in this list
kit-show = Show
kit-chosen = Chosen filters
kit-remove = remove
kit-remove-all = Remove all filters
kit-pages = Pages
kit-pager = { $from }–{ $to } of { $total }
kit-before = Previous
kit-after = Next
kit-change = Change
kit-score = { $points } of { $of }

kit-optional = optional
kit-choose = Choose
kit-error = Error
kit-faults = { $count ->
    [one] One thing to correct
   *[other] { $count } things to correct
}
kit-date-help = For example 1.5.2010, May 2010 or 2010
kit-day-help = For example 1.5.2010
kit-currency = Currency
kit-still-right = This still says the same as the original
kit-version-original = Original
kit-version-translated = Translated
kit-version-stale = Older than the original
kit-version-machine = Translated by machine
kit-version-missing = Missing
kit-draft-saved = Draft saved at
kit-draft-failed = The draft could not be saved. What you wrote is still here.

kit-shown-in = Shown in { $language }, as there is no version in English yet.
kit-translated = Translated from { $language }.
kit-translated-stale = Translated from an earlier version in { $language }.
kit-translated-by-machine = Translated from { $language } by machine.
kit-show-original = Show the original
kit-foreign = Some of this text is not in English yet and stands here in { $languages }.
kit-read-in = Read this page in English

kit-years-beyond = The chart shows { $from }–{ $to }. Outside these years there are { $amount }.
kit-show-as-table = Show as a table
kit-download-csv = Download as CSV
kit-in-millions = million { $currency }
kit-in-thousands = thousand { $currency }
kit-year = Year
kit-time = Time
kit-what = What
kit-total = Total
kit-in-all = In all
kit-period-decided = Decided period or grant
kit-period-open = Runs on without an end
kit-period-ended = Ended
kit-period-planned = Planned

kit-now = now
kit-was = before

kit-error-400 = This could not be read
kit-error-400-text = The address or what was sent with it is not as it should be. Go back and try once more.
kit-no-such-change = “{ $given }” is not the number of a change. It is a whole number.
kit-no-such-day = “{ $given }” is not a day. Write it as 1.3.2012 or 2012-03-01.
kit-error-401 = Please sign in
kit-error-401-text = This page is for people with an account here.
kit-error-401-program = Send a token of the authority in the header “Authorization: Bearer udsyn_…”.
kit-error-403 = This is not yours to do
kit-error-403-text = You may see this, but your role does not let you do it. Ask the coordinator of your authority.
kit-error-404 = The page does not exist
kit-error-404-text = Perhaps it has another name now, or it is not open to you.
kit-error-405 = The page cannot be opened like this
kit-error-405-text = This address only takes in a form. Go back, and open the page that has it.
kit-error-409 = Somebody else was faster
kit-error-409-text = This was changed while you were writing. Load it again, look at both versions, and keep what is right.
kit-error-413 = This is too large
kit-error-413-text = What was sent takes up more room than there is. Send a smaller file, or less at a time.
kit-error-422 = Some of this must be corrected
kit-error-422-text = What you sent was read, but cannot be kept as it is.
kit-error-429 = A little too fast
kit-error-429-text = Many requests came from your connection in a short time. Wait a moment and try again.
kit-error-500 = Something broke here
kit-error-500-text = The mistake is ours and has been written down. What you had saved is safe.
kit-error-503 = Not reachable just now
kit-error-503-text = The program cannot reach its data at the moment. Nothing is lost; try again in a minute.
kit-error-clock = Nothing can be saved just now
kit-error-clock-text = The clock of the server does not fit the time of the last change, so nothing is saved. Tell whoever runs the server, and then send it again.
kit-incident = Tell the administrator this number: { $number }
kit-try-again = Try again
kit-to-start = To the start page
kit-ask-role = Your role does not allow it. Ask someone who can: { $role }.
kit-feed = Changes as a feed
kit-made-with = Made with
kit-told-public = Told the public
kit-final = This cannot be taken back afterwards.
