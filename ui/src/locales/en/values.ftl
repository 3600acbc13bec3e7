# What is known for each line of form 3.1, and what a register warns of.

found-value-education = education: { $level }
found-value-years = years of experience: { $years }
found-value-last-day = last working day { $date }
found-value-never-worked = has never worked
found-value-age = age: { $age }
found-value-health = health limits: { $option ->
    [none] none
    [some] some, not for the wished work
    [strong] special conditions needed
    [no_answer] did not answer
   *[other] { $option }
 }
found-value-languages = Kazakh { $kk }, Russian { $ru }
found-value-demand = vacancies { $vacancies }, seekers { $seekers }
found-value-place = place of work: { $option ->
    [home] only where they live
    [district] within the district (city)
    [region] within the region
    [country] any region
   *[other] { $option }
 }
found-value-digital = digital skills: { $option ->
    [none] does not use
    [basic] mail, chat, search
    [office] text and table editors
    [professional] professional software
   *[other] { $option }
 }
found-value-dependants = children under 3: { $children-under-3 }, from 3 to 18: { $children-under-18 }, adults in care: { $adults }
found-value-licence = categories: { $categories }
found-none = none
found-value-certificate = { $name }, { $date }
found-value-no-certificate = no certificates
found-value-pay = wished pay { $pay } ₸, median of vacancies: { $median }

warning-name-written-otherwise = The register writes the name otherwise: { $detail }. It may stay as the person said it
warning-contract-open = A labour contract is in force: { $detail }
warning-sole-trader-open = Registered as a sole trader since { $detail }
warning-single-payment-open = Pays the single payment since { $detail }
warning-studies-full-time = Studies full time: { $detail }
warning-unable-to-work = By the register unable to work, group { $detail }

work-consent-withdrawn = Consent to personal data processing withdrawn: settle the case by law
