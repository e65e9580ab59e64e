# awk -v n=2000 -f invented_pupils.awk > list.csv: the consent list of an invented school.
function name(k,   i, out) { for (i = 0; i < k; ++i) out = out part[int(rand() * 24) + 1]; return toupper(substr(out, 1, 1)) substr(out, 2) }
BEGIN {
  srand(1)
  split("ba bre chi do fay gre ha jo kel la mar ni pol ra shu ta wen zo lin mer tor van wick ston", part, " ")
  print "upn,mis_id,forename,surname,preferred_name,year,class,social,website,print,press,display,limits,never,expires,evidence"
  for (i = 0; i < n; ++i) {
    yes = rand() < 0.85 ? "yes" : "no"
    printf "A%012d,%d,%s,%s,,%d,%dA,%s,%s,%s,%s,%s,,,,Form 2026-09-01\n", i, i, name(2), name(3), i % 7, i % 7, yes, yes, yes, yes, yes
  }
}
