# Legal bases: a basis kept in Russian is said in these words.

# Laws and maps.
basis-map-registration = FC-A.01
basis-map-voucher = FC-D.03
basis-social-code-rk = Social Code of Kazakhstan
basis-social-code = Social Code
basis-labour-code = Labour Code
basis-procedure-code = Administrative Procedure Code
basis-qualifications-law = Law on Professional Qualifications
basis-services-law = Law on Public Services
basis-education-law = Law on Education
basis-holidays-law = Law on Holidays in Kazakhstan
basis-former-law = former law
basis-constitution = new Constitution (referendum of { $date })
basis-order = order no. { $number }
basis-order-of = order no. { $number } of { $date }
basis-order-day-off = order of the labour minister: day off moved from { $date } to { $other }

# Places in them.
basis-step = step { $number }
basis-steps = steps { $number }
basis-steps-and = steps { $number } and { $other }
basis-article = art. { $number }
basis-paragraph = para. { $number }
basis-subparagraph = subpara. { $number }
basis-subparagraph-closed = subpara. { $number }
basis-portals = Enbek.kz and eGov
basis-doers = who acts
basis-doer-head = who acts: head of the labour mobility (career) centre
basis-different-doers = different people act
basis-automatically = “Automatically”
basis-weekly = “once a week”
basis-until-november = “until 1 November of the year”
basis-calendar-days = { $number } calendar days
basis-working-days = “{ $number } working days with the day of registration”

# Papers, lists and services.
basis-connector = connector of the population register
basis-data-access = personal data access control service
basis-service-form = form of the state service
basis-service-card = card of the public service “Registration of job seekers”
basis-data-list-enbek = list “Data from state bodies” of the Enbek application
basis-data-list = list “Data from state bodies”
basis-idle-reason = field “Reason of not working” of the Enbek application
basis-enbek = Enbek application
basis-working-list-almaty = working list of the Almaty employment centre (until 2023)
basis-working-list = working list of the centre
basis-former-and-list = former law and working list of the centre
basis-practice-and-list = practice and working list of the centre
basis-practice = practice
basis-product-list = the program’s own list
basis-product-rule = the program’s own rule
basis-own-role = role of the program, absent from the map
basis-publications = publications of { $number }
basis-publications-about = publications about { $number }
basis-ministry = notice of the ministry of { $date }
basis-licence-form = driving licence of Kazakhstan
basis-medical = medical and social assessment
basis-european-scale = common European scale

# Calendar.
basis-calendar = eGov calendar of { $number }
basis-muslim-calendar = Muslim board and eGov calendar
basis-moon-calendar = by the lunar calendar
basis-fixed-days = fixed dates
basis-no-holiday = 30 August is no longer a holiday
basis-after-holiday = rule: the working day after a holiday
basis-counting = rules of counting (inference; to be compared with the Civil Code and the code of administrative procedure)

# Remarks of those who keep the rulebook.
basis-by-analogy-with = by analogy with
basis-by-analogy = by analogy
basis-from-memory = from memory
basis-inference-accreditation = inference from the rules of accreditation
basis-inference = inference
basis-one-voucher = one voucher a year
basis-one-registration = one registration a person
basis-one-person = one person has one registration
basis-data-protection = protection of personal data (decision of the project)
basis-no-term = no term is given
basis-no-term-found = no term found in the sources
basis-no-term-duty = duty without a term
basis-whole-term = within the whole term
basis-no-date = the date is not settled
basis-no-value = the value was not found
basis-no-number = the number was not found
basis-no-notion = the notion of suitable work was not found
basis-not-found = not found
basis-recognition = the recognition centre decides; by publications there is one decision, after the career centre’s check
basis-indicators = the contents of an employment centre's reports are not approved (design decision)
