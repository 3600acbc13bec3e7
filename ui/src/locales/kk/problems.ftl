# The machine failed: what happened and what to do.

problem-failed = Бағдарлама орындай алмады. Қайталаңыз; тағы болса, әкімшіні шақырыңыз
problem-signed-out = Сіз кірмегенсіз. Қайта кіріңіз, терілгені күтіп тұрады
problem-not-found = Осы компьютерде бұл жоқ
problem-not-allowed = Сіздің рөліңізге бұл ашық емес
problem-no-line = Орталықпен байланыс жоқ. Желіні тексеріп, қайталаңыз
problem-try-later = Орталық бос емес. { $seconds } секундтан соң қайталаңыз
problem-wrong-certificate = Осы жұмыс орны қосылған сервер емес, басқасы жауап беріп тұр. Әкімшіні шақырыңыз
problem-wrong-password = Кіру аты немесе құпиясөз сәйкес емес. Пернетақта мен Caps Lock-ты тексеріңіз
problem-bad-code = Код сәйкес емес немесе пайдаланылған. Әкімшіден жаңасын сұраңыз
problem-first-sign-in-needs-line = Бұл қызметкер мұнда әлі кірмеген: алғаш кіру үшін байланыс керек
