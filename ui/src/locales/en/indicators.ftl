# The indicators page. Names of the charts and of what they count come from the rulebook.

indicator-period = Period
indicator-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
indicator-save = Save to Excel
indicator-saved = The indicators are saved
indicator-guarded = Groups under { $n } are hidden.
indicator-open-how = Only whole weeks are counted. A number opens its cases; in the Excel file small groups are hidden.
indicator-few = <{ $n }
indicator-hidden = hidden
indicator-open = { $of }: { $count }, show the cases
indicator-what = Indicator
indicator-count = Count
indicator-reached = Reached
indicator-stayed = Came no further
indicator-total = Total
indicator-week = Week
indicator-week-of = week of { $day }
indicator-number = Case number
indicator-on = Date
indicator-no-cases = No cases here
indicator-nothing = Nothing was counted in these weeks
indicator-nothing-how = A week is counted once it is over.
