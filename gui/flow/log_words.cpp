#include "gui/flow/log_words.hpp"

#include "gui/flow/person_words.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <string_view>

namespace clearframe::gui {
namespace {

template <class... Values> std::string say(std::string_view sentence, const Values&... values) {
    return fmt::format(fmt::runtime(sentence), values...);
}

/// The log keeps a random id where a name was erased.
std::string named(const std::string& written) {
    constexpr std::size_t idLength = 64;
    const bool erased =
        written.size() == idLength && written.find_first_not_of("0123456789abcdef") == std::string::npos;
    return erased || written.empty() ? std::string(words::logErased) : written;
}

/// One entry, and what its ids mean.
struct Entry {
    const ports::AuditRow& row;
    const LogNames& names;

    [[nodiscard]] std::string detail(std::string_view key) const {
        const auto at = std::ranges::find(row.details, key, [](const auto& pair) { return pair.first; });
        return at == row.details.end() ? std::string() : at->second;
    }
    [[nodiscard]] std::string person() const { return named(row.people.empty() ? std::string() : row.people.front()); }
    [[nodiscard]] std::string photo() const {
        const auto at = names.photos.find(detail("photo"));
        return at == names.photos.end() || at->second.empty() ? std::string(words::logAPhoto) : at->second;
    }
    [[nodiscard]] std::string account() const {
        if (const auto named = detail("account"); !named.empty()) return named;
        const auto at = names.releases.find(detail("release"));
        return at == names.releases.end() ? std::string(words::logAnAccount) : at->second;
    }
};

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i)
        all = i == 0 ? names[i] : i + 1 == names.size() ? say(words::namesAnd, all, names[i]) : all + ", " + names[i];
    return all;
}

/// Takes the people of a decision one by one, as its acts name them.
class People {
public:
    explicit People(const std::vector<std::string>& names) : names_(names) {}
    std::string next() { return named(at_ < names_.size() ? names_[at_++] : std::string()); }
    std::vector<std::string> next(int count) {
        std::vector<std::string> some;
        for (int i = 0; i < count && at_ < names_.size(); ++i)
            some.push_back(next());
        return some;
    }

private:
    const std::vector<std::string>& names_;
    std::size_t at_ = 0;
};

int numberIn(const std::string& text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || number > 100'000) break;
        number = 10 * number + (c - '0');
    }
    return number;
}

/// One act of a decision, from how the log writes it: a word, and what it is about.
std::optional<std::string> decided(const std::string& act, People& people) {
    const auto space = act.find(' ');
    const std::string word = act.substr(0, space);
    const std::string rest = space == std::string::npos ? std::string() : act.substr(space + 1);
    static const std::map<std::string_view, std::string_view> plain{{"not-a-face", words::logNotAFace},
                                                                    {"cover", words::logCover},
                                                                    {"cover-face", words::logCoverFace},
                                                                    {"cover-unnamed", words::logCoverUnnamed},
                                                                    {"crop", words::logCrop},
                                                                    {"block", words::logBlock},
                                                                    {"refer", words::logRefer},
                                                                    {"clear-referral", words::logClearReferral},
                                                                    {"uncover", words::logUncover},
                                                                    {"uncover-face", words::logUncoverFace},
                                                                    {"undo", words::logUndo},
                                                                    {"approve", words::logApprove}};
    if (const auto at = plain.find(word); at != plain.end()) return std::string(at->second);
    if (word == "name") return say(words::logName, people.next());
    if (word == "vouch") return say(words::logVouch, people.next());
    if (word == "absent") return say(words::logAbsent, people.next());
    if (word == "roll") {
        const auto some = people.next(numberIn(rest));
        return say(some.size() == 1 ? words::logRollOne : words::logRollMany, joined(some));
    }
    if (word == "confirm-heads") {
        const int heads = numberIn(rest);
        return heads == 0   ? std::string(words::logHeadsNone)
               : heads == 1 ? std::string(words::logHeadsOne)
                            : say(words::logHeadsMany, heads);
    }
    if (word == "never-seen") return std::string(rest == "no" ? words::logNeverNo : words::logNeverYes);
    if (word == "could-tell")
        return say(rest == "no"    ? words::logTellNo
                   : rest == "yes" ? words::logTellLarger
                                   : words::logTellBlock,
                   people.next());
    if (word == "about-no")
        return std::string(rest.ends_with(" no")        ? words::logAboutNoNo
                           : rest.ends_with(" covered") ? words::logAboutNoCovered
                                                        : words::logAboutNoBlock);
    return std::nullopt;
}

std::string verdictWords(const std::string& verdict) {
    if (verdict == "clear") return std::string(words::countClear);
    if (verdict == "cover") return std::string(words::countCovered);
    if (verdict == "review") return std::string(words::countReview);
    return std::string(words::countBlocked);
}

std::string decision(const Entry& entry) {
    People people(entry.row.people);
    std::string all;
    for (const auto& [key, value] : entry.row.details) {
        if (key != "act") continue;
        const auto one = decided(value, people);
        all += (all.empty() ? "" : "; ") + one.value_or(say(words::logOtherAct, value));
    }
    std::string sentence = say(words::logPhoto, entry.photo(), all);
    if (const auto verdict = entry.detail("verdict"); !verdict.empty())
        sentence += say(words::logNow, verdictWords(verdict));
    return sentence;
}

std::string exported(const Entry& entry) {
    const auto photos = std::ranges::count(entry.row.details, "photo", [](const auto& pair) { return pair.first; });
    std::string sentence =
        photos == 1 ? say(words::logReleaseOne, entry.account()) : say(words::logReleaseMany, photos, entry.account());
    if (const auto held = entry.detail("held"); !held.empty() && held != "0") sentence += say(words::logHeld, held);
    return sentence;
}

std::string screenSet(const Entry& entry) {
    const auto setting = entry.detail("setting");
    const auto sentence = setting == "theme"    ? words::logScreenTheme
                          : setting == "text"   ? words::logScreenText
                          : setting == "motion" ? words::logScreenMotion
                                                : words::logScreenLock;
    return say(sentence, entry.detail("now"), entry.detail("before"));
}

std::string roleOf(const std::string& written) {
    const auto role = policy::roleFrom(written);
    return role ? std::string(roleWords(*role)) : written;
}

using Say = std::function<std::string(const Entry&)>;

Say aboutAccount(std::string_view sentence) {
    return [sentence](const Entry& entry) { return say(sentence, entry.account()); };
}

Say aboutPerson(std::string_view sentence) {
    return [sentence](const Entry& entry) { return say(sentence, entry.person()); };
}

Say always(std::string_view sentence) {
    return [sentence](const Entry&) { return std::string(sentence); };
}

std::string_view whyRefused(const std::string& code) {
    static const std::map<std::string_view, std::string_view> all{
        {"signature-malformed", words::whyNotSigned}, {"signature-wrong", words::whyNotSigned},
        {"comment-malformed", words::whyNotSigned},   {"key-unknown", words::whyKeyUnknown},
        {"key-revoked", words::whyKeyRevoked},        {"other-school", words::whyOtherSchool},
        {"version-older", words::whyNotNewer},        {"version-taken", words::whyNotNewer},
        {"list-expired", words::whyExpired},          {"list-not-yet", words::whyNotYet},
        {"list-unreadable", words::whyUnreadable},    {"list-malformed", words::whyUnreadable}};
    const auto known = all.find(code);
    return known == all.end() ? std::string_view{} : known->second;
}

const std::map<std::string_view, Say>& sentencesOfActs() {
    static const std::map<std::string_view, Say> all{
        {"photo.decide", decision},
        {"photo.approve", decision},
        {"photo.undo", decision},
        {"photo.stage", [](const Entry& e) { return say(words::logStaged, e.photo(), e.detail("event")); }},
        {"photo.refuse",
         [](const Entry& e) {
             const auto sentence = say(words::logRefused, words::logFile, e.detail("event"));
             return e.detail("why").empty() ? sentence : sentence + " " + std::string(e.detail("why"));
         }},
        {"photo.delete", [](const Entry& e) { return say(words::logDeleted, e.detail("event")); }},
        {"list.import",
         [](const Entry& e) {
             return say(e.detail("approved") == "yes" ? words::logListApproved : words::logListImported,
                        e.detail("version"), e.detail("rows"));
         }},
        {"list.accept",
         [](const Entry& e) {
             return say(e.detail("approved") == "yes" ? words::logListApproved : words::logListSigned,
                        e.detail("version"), e.detail("rows"), e.detail("key"));
         }},
        {"list.waiting", [](const Entry& e) { return say(words::logListWaiting, e.detail("version")); }},
        {"list.refused", [](const Entry& e) { return say(words::logListRefused, whyRefused(e.detail("why"))); }},
        {"list.address",
         [](const Entry& e) {
             return e.detail("url").empty() ? std::string(words::logListNoAddress)
                                            : say(words::logListAddress, e.detail("url"));
         }},
        {"list.fetch-failed",
         [](const Entry& e) {
             const auto why = e.detail("why");
             return std::string(words::logListNotFetched) + (why.empty() ? "" : " " + why);
         }},
        {"list.unread", [](const Entry& e) { return say(words::logListUnread, e.detail("version")); }},
        {"list.resolve", [](const Entry& e) { return say(words::logListResolved, e.detail("version")); }},
        {"trust.add", [](const Entry& e) { return say(words::logKeyAdded, e.detail("key"), e.detail("fingerprint")); }},
        {"trust.remove", [](const Entry& e) { return say(words::logKeyRemoved, e.detail("key")); }},
        {"school.set", [](const Entry& e) { return say(words::logSchool, e.detail("school"), e.detail("urn")); }},
        {"list.tighten", [](const Entry& e) { return say(words::logListTightened, e.detail("version")); }},
        {"names.read", [](const Entry& e) { return say(words::logNamesRead, e.detail("list")); }},
        {"no.add",
         [](const Entry& e) {
             return e.detail("who") == "pupil" ? say(words::logNoPupil, e.person(), e.detail("event"))
                                               : say(words::logNoSomebody, e.detail("event"));
         }},
        {"no.lift",
         [](const Entry& e) {
             return e.detail("who") == "pupil" ? say(words::logNoLiftedPupil, e.person(), e.detail("evidence-of"))
                                               : say(words::logNoLifted, e.detail("evidence-of"));
         }},
        {"trip.prepare",
         [](const Entry& e) {
             return say(words::logTripPrepared, e.detail("event"), e.detail("from"), e.detail("until"));
         }},
        {"trip.pack", [](const Entry& e) { return say(words::logTripPacked, e.detail("event")); }},
        {"trip.take", [](const Entry& e) { return say(words::logTripTaken, e.detail("event")); }},
        {"trip.results", [](const Entry& e) { return say(words::logTripResults, e.detail("event")); }},
        {"trip.home", [](const Entry& e) { return say(words::logTripHome, e.detail("event"), e.detail("noes")); }},
        {"trip.end",
         [](const Entry& e) {
             return say(e.detail("how") == "lost" ? words::logTripLost : words::logTripEnded, e.detail("event"));
         }},
        {"kiosk.pair", [](const Entry& e) { return say(words::logKioskPaired, e.detail("called")); }},
        {"kiosk.unpair", [](const Entry& e) { return say(words::logKioskRemoved, e.detail("called")); }},
        {"takedown.confirm", aboutAccount(words::logTakenDown)},
        {"takedown.cannot", aboutAccount(words::logNotTakenDown)},
        {"release", exported},
        {"release.published", aboutAccount(words::logPublished)},
        {"release.withdrawn", aboutAccount(words::logWithdrawn)},
        {"account.add", aboutAccount(words::logAccountAdd)},
        {"account.approve", aboutAccount(words::logAccountApprove)},
        {"account.trained", [](const Entry& e) { return say(words::logAccountTrained, e.person(), e.account()); }},
        {"account.activate", aboutAccount(words::logAccountActivate)},
        {"person.add", [](const Entry& e) { return say(words::logPersonAdd, e.person(), roleOf(e.detail("role"))); }},
        {"person.pin", aboutPerson(words::logPersonPin)},
        {"person.reset", aboutPerson(words::logPersonReset)},
        {"person.enable", aboutPerson(words::logPersonEnable)},
        {"person.disable", aboutPerson(words::logPersonDisable)},
        {"sign-in", always(words::logSignIn)},
        {"sign-in.wrong-pin", aboutPerson(words::logWrongPin)},
        {"screen.set", screenSet},
        {"settings.set", [](const Entry& e) { return say(words::logSettings, e.detail("now"), e.detail("before")); }},
        {"clock.confirm", always(words::logClockRight)},
        {"clock.set", [](const Entry& e) { return say(words::logClockSet, e.detail("before")); }},
        {"audit.erase-person", always(words::logErasePerson)},
    };
    return all;
}

} // namespace

std::optional<std::string> logSentence(const ports::AuditRow& row, const LogNames& names) {
    const auto at = sentencesOfActs().find(row.act);
    if (at == sentencesOfActs().end()) return std::nullopt;
    return at->second({row, names});
}

std::string logWords(const ports::AuditRow& row, const LogNames& names) {
    return logSentence(row, names).value_or(say(words::logUnknown, row.act));
}

std::string logBy(const ports::AuditRow& row) {
    return row.by.empty() ? std::string(words::logKiosk) : named(row.by);
}

bool hasDecisionWords(const std::string& act) {
    static const std::vector<std::string> names;
    People nobody(names);
    return decided(act, nobody).has_value();
}

} // namespace clearframe::gui
