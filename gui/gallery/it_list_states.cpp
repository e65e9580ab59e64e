// The pages for IT about the list: its address, one that could not be read, and the noes that stand.
#include "gui/gallery/states.hpp"
#include "gui/screens/it_address.hpp"
#include "gui/screens/it_noes.hpp"
#include "gui/screens/it_unread.hpp"

#include <utility>

namespace clearframe::gui::gallery {
namespace {

template <class Model> State state(std::string name, Model m) {
    return {std::move(name), [m = std::move(m)](kit::Ui& ui, kit::Pictures&) {
                kit::KeyboardView keys;
                (void)screens::draw(ui, m, keys);
            }};
}

ItNoesModel noes() {
    ItNoesModel m;
    m.gate.open = true;
    m.noes = {{"1", "Mei-Lin Chow, 4K", "Sports day · 11 June 2026 · heard by Ms H. Sandhar"},
              {"2", "the woman in the red coat", "Sports day · 11 June 2026 · heard by Mr T. Zielny"},
              {"3", "Maximilian Featherstone-Ogilvy-Brand, 6 Kingfisher",
               "The Federation of Larkmere Schools' summer concert · 3 May 2026 · heard by Mrs N. Prys-Cartwright"}};
    return m;
}

ItUnreadModel unread() {
    ItUnreadModel m;
    m.gate.open = m.waits = true;
    m.title = "List 44 could not be read. Nothing can go out.";
    m.text = "It is newer than the list in force, issued on 15 June 2026, and a key that the kiosk trusts signed it. A "
             "family may have changed their answer in it. List 42 stays, and clears nothing meanwhile.";
    return m;
}

ItAddressModel address() {
    using Kind = ItAddressFact::Kind;
    ItAddressModel m;
    m.gate.open = m.set = true;
    m.facts = {{Kind::address, "Asked for at", "https://files.larkmere.example/office/clearframe/list.csv.age"},
               {Kind::asked, "Asked last on Friday 19 June, 15:04", "Next by itself on Friday 19 June, 16:11."},
               {Kind::token, "A token is sent", "It is never shown again. Set the address anew to change it."},
               {Kind::shell, "Certificates and a proxy",
                "Set at a shell: the one authority to trust. They stay when the address is changed here."}};
    return m;
}

void addAddress(std::vector<State>& states) {
    ItAddressModel none;
    none.gate.open = true;
    states.push_back(state("it-address-none", none));
    states.push_back(state("it-address", address()));
    auto waits = address();
    waits.waits = true;
    waits.tone = AddressTone::warning;
    waits.told = "List 43 waits for IT to agree to its differences.";
    waits.toldRest = "What it makes stricter holds already.";
    states.push_back(state("it-address-waits", waits));
    auto bad = address();
    bad.facts.insert(
        bad.facts.begin() + 1,
        {{ItAddressFact::Kind::problem, "Somebody has to do something",
          "The server at files.larkmere.example asks for a token, or for another one. Ask whoever runs it."},
         {ItAddressFact::Kind::offline, "Nobody answers there now",
          "The last answer came on Thursday 18 June, 15:04. The list in force stays."}});
    bad.asking = true;
    states.push_back(state("it-address-problem", bad));
    auto url = none;
    url.step = AddressStep::url;
    url.typed = "https://files.larkmere.example/office/clearframe/list.csv.age";
    states.push_back(state("it-address-url", url));
    url.problem = "The address has to begin with https:// and hold no spaces. Nothing was changed.";
    states.push_back(state("it-address-url-refused", url));
    auto token = none;
    token.step = AddressStep::hasToken;
    states.push_back(state("it-address-token", token));
    auto forget = address();
    forget.step = AddressStep::forget;
    states.push_back(state("it-address-forget", forget));
}

} // namespace

void addItLists(std::vector<State>& states) {
    addAddress(states);
    states.push_back(state("it-unread", unread()));
    auto note = unread();
    note.asking = true;
    states.push_back(state("it-unread-note", note));
    auto settled = unread();
    settled.waits = false;
    states.push_back(state("it-unread-settled", settled));
    states.push_back(state("it-noes", noes()));
    auto nobody = noes();
    nobody.noes.clear();
    nobody.told = "The no of Mei-Lin Chow, 4K is lifted. The list decides again.";
    states.push_back(state("it-noes-none", nobody));
    auto evidence = noes();
    evidence.open = evidence.noes[2];
    evidence.step = NoesStep::evidence;
    states.push_back(state("it-noes-evidence", evidence));
    evidence.typed = "Letter from Ms Featherstone, office file 12";
    evidence.problem =
        "The no is of 2026-05-03, and the evidence of 2026-05-01. Evidence from before a no does not lift it.";
    states.push_back(state("it-noes-refused", evidence));
    auto day = evidence;
    day.problem.clear();
    day.step = NoesStep::day;
    day.day = "19 June 2026";
    states.push_back(state("it-noes-day", day));
}

} // namespace clearframe::gui::gallery
