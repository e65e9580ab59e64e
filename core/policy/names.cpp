#include "core/policy/names.hpp"

#include "core/policy/list_words.hpp"
#include "core/policy/match_memo.hpp"
#include "core/policy/name_forms.hpp"
#include "core/policy/name_index.hpp"
#include "core/policy/pupil_forms.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

namespace clearframe::policy {

namespace {

constexpr std::size_t mostCandidates = 20;
constexpr std::size_t mostWords = 12; // of a tag; what is longer is no name
constexpr std::size_t mostRotations = 6;
constexpr std::size_t longestName = 8;        // words of one name read in running text
constexpr std::size_t shortestGlued = 6;      // `cadijones` as a word of its own
constexpr std::size_t shortestInsideWord = 9; // … or within a longer one
constexpr std::size_t longestGlued = 48;

/// Near pupils, the nearest first.
class Near {
public:
    void add(int rank, RosterId pupil) { ranked_.emplace_back(rank, pupil); }
    void add(int rank, const std::vector<RosterId>& pupils) {
        for (const auto pupil : pupils)
            add(rank, pupil);
    }
    [[nodiscard]] MatchedName result(const std::vector<Pupil>& pupils) && {
        std::ranges::sort(ranked_);
        MatchedName matched;
        const auto take = [&](bool restricted) {
            std::vector<const Pupil*> taken;
            for (const auto& [rank, id] : ranked_) {
                const auto* pupil = &pupils[id];
                if ((restricted && !pupil->restricted()) || std::ranges::find(taken, pupil) != taken.end()) continue;
                // Whoever must never be shown is not left out for being the 21st Khan.
                if (taken.size() < mostCandidates || pupil->never) taken.push_back(pupil);
            }
            return taken;
        };
        if (auto restricted = take(true); !restricted.empty())
            return {NameMatch::nearRestricted, std::move(restricted)};
        return {NameMatch::none, take(false)};
    }

private:
    std::vector<std::pair<int, RosterId>> ranked_;
};

/// `Cadi2Jones` → `Cadi Jones`.
std::string withoutDigits(std::string_view folded) {
    std::string text(folded);
    for (char& c : text)
        if (c >= '0' && c <= '9') c = ' ';
    return text;
}

/// `CadiJonesRace` → `Cadi Jones Race`.
std::string splitCamelCase(std::string_view text) {
    std::string split;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool upper = text[i] >= 'A' && text[i] <= 'Z';
        if (upper && i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z') split += ' ';
        split += text[i];
    }
    return split;
}

} // namespace

struct Roster::Index {
    const ConsentList* list = nullptr;
    MatchMemo names;
    MatchMemo keywords;
    TextIndex whole;    ///< whole names, in every order in which forename and surname may stand
    NearIndex near;     ///< whole names, forename first
    TextIndex twins;    ///< whole names of pupils written in other scripts, as Latin letters that look like them
    TextIndex readable; ///< one forename with one part of the surname: enough to identify in running text
    TextIndex glued;    ///< whole names without spaces
    TextIndex parts;    ///< of restricted pupils: forenames, surnames, their words
    NearIndex nearParts;
    std::vector<std::pair<std::string, RosterId>> forenames; ///< words of restricted pupils' forenames, sorted
    TextIndex surnames;                                      ///< of restricted pupils, whole and each longer word
    TextIndex upns;
    TextIndex misIds;
    TextIndex keys;

    void add(RosterId id, const Pupil& pupil);
    void freeze();
    void addWholeNamesNear(const std::vector<std::string_view>& words, Near& near) const;
    void addRestrictedParts(const std::vector<std::string_view>& words, Near& found) const;
    [[nodiscard]] const Pupil* only(const TextIndex& index, std::string_view text) const;
    [[nodiscard]] MatchedName match(std::string_view name, bool partsCount) const;
    [[nodiscard]] std::optional<MatchedName> nearRestrictedTwin(const std::string& folded,
                                                                const std::vector<RosterId>& exact) const;
    [[nodiscard]] const Pupil* readableIn(std::string_view folded) const;
};

void Roster::Index::add(RosterId id, const Pupil& pupil) {
    const auto forms = PupilForms::of(pupil);
    for (const auto& name : forms.wholeNames)
        near.add(name, id);
    for (const auto& name : forms.everyOrder)
        whole.add(name, id);
    for (const auto& name : forms.lookAlikes)
        twins.add(name, id);
    for (const auto& name : forms.readable)
        readable.add(name, id);
    for (const auto& name : forms.glued)
        if (name.size() >= shortestGlued) glued.add(name, id);
    upns.add(upperAscii(pupil.upn), id);
    misIds.add(pupil.misId, id);
    keys.add(pupil.key.value, id);
    if (!pupil.restricted()) return;
    for (const auto& part : forms.parts) {
        parts.add(part, id);
        nearParts.add(part, id);
    }
    for (const auto& word : forms.forenameWords)
        forenames.emplace_back(word, id);
    for (const auto& name : forms.surnameParts)
        surnames.add(name, id);
}

void Roster::Index::freeze() {
    whole.freeze();
    near.freeze();
    twins.freeze();
    readable.freeze();
    glued.freeze();
    parts.freeze();
    nearParts.freeze();
    std::ranges::sort(forenames);
    surnames.freeze();
    upns.freeze();
    misIds.freeze();
    keys.freeze();
}

const Pupil* Roster::Index::only(const TextIndex& index, std::string_view text) const {
    std::vector<RosterId> found;
    index.find(text, found);
    return found.size() == 1 ? &list->pupils[found.front()] : nullptr;
}

/// Whole names a few letters away, in either order, and whole names that stand within a longer text.
void Roster::Index::addWholeNamesNear(const std::vector<std::string_view>& words, Near& found) const {
    std::vector<NearIndex::Found> close;
    for (std::size_t turn = 0; turn < std::min(words.size(), mostRotations); ++turn) {
        auto turned = words;
        std::ranges::rotate(turned, turned.begin() + static_cast<std::ptrdiff_t>(turn));
        near.find(joinWords(turned, 0, turned.size()), close);
    }
    for (const auto& [distance, pupil] : close)
        found.add(1 + distance, pupil);

    std::vector<RosterId> within;
    for (std::size_t first = 0; first < words.size(); ++first)
        for (auto last = first + 2; last <= words.size(); ++last) {
            if (last - first == words.size()) continue;
            whole.find(joinWords(words, first, last), within);
        }
    found.add(2, within);
}

/// Restricted pupils of whom a forename, a surname or a word of either stands in the name (P2: the family may have
/// written another surname, a nickname or an initial).
void Roster::Index::addRestrictedParts(const std::vector<std::string_view>& words, Near& found) const {
    std::vector<RosterId> shared;
    for (std::size_t first = 0; first < words.size(); ++first)
        for (auto last = first + 1; last <= words.size(); ++last)
            parts.find(joinWords(words, first, last), shared);
    std::ranges::sort(shared);
    for (auto run = shared.begin(); run != shared.end();) {
        const auto end = std::find_if(run, shared.end(), [&](RosterId id) { return id != *run; });
        found.add(20 - static_cast<int>(std::min<std::ptrdiff_t>(end - run, 10)), *run);
        run = end;
    }
    if (words.size() != 1) return;

    const auto word = words.front();
    std::vector<NearIndex::Found> close;
    nearParts.find(word, close);
    for (const auto& [distance, pupil] : close)
        found.add(20 + distance, pupil);
    if (word.size() < 3) return;
    // `Sam` for Samuel, and `Samuel` for Sam.
    for (auto it = std::ranges::lower_bound(forenames, word, {}, &std::pair<std::string, RosterId>::first);
         it != forenames.end() && it->first.starts_with(word); ++it)
        found.add(30, it->second);
    for (std::size_t length = 3; length < word.size(); ++length) {
        const auto same =
            std::ranges::equal_range(forenames, word.substr(0, length), {}, &std::pair<std::string, RosterId>::first);
        for (const auto& [name, pupil] : same)
            found.add(30, pupil);
    }
}

/// `Mohammed Marsh`, where the list also holds Mohamed Marsh, who may not be shown: whoever typed it may have meant
/// him.
std::optional<MatchedName> Roster::Index::nearRestrictedTwin(const std::string& folded,
                                                             const std::vector<RosterId>& exact) const {
    if (exact.size() != 1 || list->pupils[exact.front()].never) return std::nullopt;
    MatchedName matched{NameMatch::nearRestricted, {&list->pupils[exact.front()]}};
    const auto words = wordsOf(folded);
    std::vector<NearIndex::Found> close;
    for (std::size_t turn = 0; turn < std::min(words.size(), mostRotations); ++turn) {
        auto turned = words;
        std::ranges::rotate(turned, turned.begin() + static_cast<std::ptrdiff_t>(turn));
        near.find(joinWords(turned, 0, turned.size()), close);
    }
    for (const auto& [distance, id] : close) {
        const auto* other = &list->pupils[id];
        if (distance > 1 || !other->restricted() ||
            std::ranges::find(matched.candidates, other) != matched.candidates.end())
            continue;
        matched.candidates.push_back(other);
    }
    if (matched.candidates.size() == 1) return std::nullopt;
    return matched;
}

MatchedName Roster::Index::match(std::string_view name, bool partsCount) const {
    const auto folded = foldName(name);
    if (folded.empty()) return {};
    std::vector<RosterId> exact;
    whole.find(folded, exact);
    const bool disguised = looksDisguised(name);
    if (!exact.empty() && !disguised) {
        if (auto doubtful = nearRestrictedTwin(folded, exact)) return std::move(*doubtful);
        MatchedName matched{exact.size() == 1 ? NameMatch::one : NameMatch::several, {}};
        for (const auto id : exact)
            matched.candidates.push_back(&list->pupils[id]);
        return matched;
    }

    Near found;
    found.add(0, exact);
    std::vector<RosterId> alike;
    if (const auto latin = foldLookAlikes(name); !latin.empty()) {
        whole.find(latin, alike);
        addWholeNamesNear(wordsOf(latin), found);
        if (partsCount) addRestrictedParts(wordsOf(latin), found);
    }
    twins.find(folded, alike);
    found.add(1, alike);
    auto words = wordsOf(folded);
    if (words.size() > mostWords) words.resize(mostWords);
    addWholeNamesNear(words, found);
    if (partsCount) addRestrictedParts(words, found);
    return std::move(found).result(list->pupils);
}

const Pupil* Roster::Index::readableIn(std::string_view folded) const {
    const auto words = wordsOf(folded);
    std::vector<RosterId> found;
    for (std::size_t first = 0; first < words.size(); ++first) {
        for (auto last = first + 2; last <= std::min(words.size(), first + longestName); ++last) {
            const auto text = joinWords(words, first, last);
            whole.find(text, found);
            readable.find(text, found);
        }
        const auto word = words[first];
        glued.find(word, found);
        for (std::size_t at = 0; at + shortestInsideWord <= word.size(); ++at)
            for (auto length = shortestInsideWord; length <= std::min(word.size() - at, longestGlued); ++length)
                glued.find(word.substr(at, length), found);
        if (!found.empty()) return &list->pupils[found.front()];
    }
    return nullptr;
}

Roster::Roster(const ConsentList& list) : index_(std::make_unique<Index>()) {
    index_->list = &list;
    for (std::size_t i = 0; i < list.pupils.size(); ++i)
        index_->add(static_cast<RosterId>(i), list.pupils[i]);
    index_->freeze();
}

Roster::~Roster() = default;
Roster::Roster(Roster&&) noexcept = default;
Roster& Roster::operator=(Roster&&) noexcept = default;

MatchedName Roster::match(std::string_view name) const {
    return index_->names.match(name, [&] { return index_->match(name, true); });
}

MatchedName Roster::matchKeyword(std::string_view keyword) const {
    return index_->keywords.match(keyword, [&] { return index_->match(keyword, false); });
}

const Pupil* Roster::find(std::string_view reference) const {
    const auto& pupils = index_->list->pupils;
    constexpr std::string_view byRow = "row:";
    if (reference.starts_with(byRow)) {
        const auto digits = reference.substr(byRow.size());
        int row = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), row);
        if (error != std::errc{} || end != digits.data() + digits.size()) return nullptr;
        const auto found = std::ranges::find(pupils, row, &Pupil::row);
        return found == pupils.end() ? nullptr : &*found;
    }
    const auto upn = upperAscii(reference);
    if (index_->upns.contains(upn)) return index_->only(index_->upns, upn);
    return index_->only(index_->misIds, reference);
}

const Pupil* Roster::find(const PupilKey& key) const {
    return index_->only(index_->keys, key.value);
}

bool Roster::ambiguous(const PupilKey& key) const {
    std::vector<RosterId> found;
    index_->keys.find(key.value, found);
    return found.size() > 1;
}

bool Roster::mayBeNever(const PupilKey& key) const {
    std::vector<RosterId> found;
    index_->keys.find(key.value, found);
    return std::ranges::any_of(found, [&](RosterId id) { return index_->list->pupils[id].never; });
}

std::vector<const Pupil*> Roster::restrictedNamesakes(const Pupil& pupil) const {
    const auto forms = PupilForms::of(pupil);
    std::vector<RosterId> ids;
    for (const auto& name : forms.surnameParts)
        index_->surnames.find(name, ids);
    for (const auto& name : forms.everyOrder)
        index_->whole.find(name, ids);
    std::ranges::sort(ids);
    std::vector<const Pupil*> namesakes;
    for (auto it = ids.begin(); it != ids.end(); it = std::find_if(it, ids.end(), [&](auto id) { return id != *it; })) {
        const auto& other = index_->list->pupils[*it];
        const bool same = &other == &pupil || (other.key == pupil.key && other.row == pupil.row);
        if (!same && other.restricted()) namesakes.push_back(&other);
    }
    return namesakes;
}

namespace {

/// “Ada Abbott’s goal” names her as much as “Ada Abbott” does.
std::string withoutPossessives(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        for (const std::string_view ending : {"'s", "\u2019s", "s' ", "s\u2019 "}) {
            const auto next = at + ending.size();
            const bool wordEnds = next >= text.size() || text[next] == ' ' || ending.ends_with(' ') ||
                                  std::ispunct(static_cast<unsigned char>(text[next])) != 0;
            if (text.substr(at).starts_with(ending) && wordEnds) length = ending.size();
        }
        out += length == 0 ? std::string(1, text[at]) : std::string(text[at] == 's' ? "s " : "");
        at += std::max<std::size_t>(1, length);
    }
    return out;
}

} // namespace

const Pupil* Roster::namedIn(std::string_view text) const {
    for (const auto& form : {std::string(text), withoutPossessives(text), splitCamelCase(text)})
        if (const auto* pupil = index_->readableIn(withoutDigits(foldText(form)))) return pupil;
    return nullptr;
}

const ConsentList& Roster::list() const {
    return *index_->list;
}

} // namespace clearframe::policy
