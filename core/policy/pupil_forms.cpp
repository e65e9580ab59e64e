#include "core/policy/pupil_forms.hpp"

#include "core/policy/name_forms.hpp"

#include <algorithm>
#include <utility>

namespace clearframe::policy {

namespace {

constexpr std::size_t shortestPart = 3; // shorter words are mostly particles: `al`, `de`, `St`

void addOnce(std::vector<std::string>& texts, std::string text) {
    if (!text.empty() && std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
}

std::string joined(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() ? a + b : a + ' ' + b;
}

std::string withoutSpaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::vector<std::string> foldedOf(const std::string& legal, const std::string& preferred) {
    std::vector<std::string> names;
    addOnce(names, foldText(legal));
    addOnce(names, foldText(preferred));
    return names;
}

void addEveryOrder(const std::string& name, std::vector<std::string>& orders) {
    const auto words = wordsOf(name);
    for (std::size_t first = 0; first < words.size(); ++first)
        addOnce(orders, joined(joinWords(words, first, words.size()), joinWords(words, 0, first)));
}

void addReadable(const std::string& forename, const std::string& surname, std::vector<std::string>& readable) {
    const auto first = wordsOf(forename);
    if (first.empty() || surname.empty()) return;
    const auto with = [&](const std::string& last) {
        for (const auto& name : {std::string(first.front()), forename}) {
            addOnce(readable, joined(name, last));
            addOnce(readable, joined(last, name));
        }
    };
    with(surname);
    for (const auto& word : wordsOf(surname))
        if (word.size() >= shortestPart) with(std::string(word));
}

void addParts(const std::string& name, std::vector<std::string>& parts) {
    addOnce(parts, name);
    for (const auto& word : wordsOf(name))
        if (word.size() >= shortestPart) addOnce(parts, std::string(word));
}

} // namespace

PupilForms PupilForms::of(const Pupil& pupil) {
    PupilForms forms;
    const auto forenames = foldedOf(pupil.forename, pupil.preferredForename);
    const auto surnames = foldedOf(pupil.surname, pupil.preferredSurname);
    const auto firsts = forenames.empty() ? std::vector<std::string>{""} : forenames;
    const auto lasts = surnames.empty() ? std::vector<std::string>{""} : surnames;

    for (const auto& first : firsts)
        for (const auto& last : lasts) {
            addOnce(forms.wholeNames, joined(first, last));
            addOnce(forms.glued, withoutSpaces(first + last));
            addOnce(forms.glued, withoutSpaces(last + first));
            addReadable(first, last, forms.readable);
        }
    // `William (Bill) Smith`, `Bea Brown (Jones)`.
    if (firsts.size() == 2)
        for (const auto& last : lasts)
            addOnce(forms.wholeNames, joined(joined(firsts[0], firsts[1]), last));
    if (lasts.size() == 2) {
        for (const auto& first : firsts) {
            addOnce(forms.wholeNames, joined(first, joined(lasts[0], lasts[1])));
            addOnce(forms.wholeNames, joined(first, joined(lasts[1], lasts[0])));
        }
        if (firsts.size() == 2)
            addOnce(forms.wholeNames, joined(joined(firsts[0], firsts[1]), joined(lasts[0], lasts[1])));
    }
    for (const auto& name : forms.wholeNames)
        addEveryOrder(name, forms.everyOrder);

    for (const auto& legal : {pupil.forename, pupil.preferredForename})
        for (const auto& last : {pupil.surname, pupil.preferredSurname})
            if (!legal.empty() && !last.empty()) addOnce(forms.lookAlikes, foldLookAlikes(legal + " " + last));

    for (const auto& name : forenames) {
        addParts(name, forms.parts);
        for (const auto& word : wordsOf(name))
            addOnce(forms.forenameWords, std::string(word));
    }
    for (const auto& name : surnames) {
        addParts(name, forms.parts);
        addParts(name, forms.surnameParts);
    }
    return forms;
}

} // namespace clearframe::policy
