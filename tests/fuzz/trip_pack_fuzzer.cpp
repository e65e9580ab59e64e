// What another kiosk sends for a trip: the signed text inside the encryption, and the JSON in it.
#include "exchange/trips/sealed_trips.hpp"
#include "exchange/trips/trip_json.hpp"
#include "tests/fuzz/promise.hpp"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <string>
#include <string_view>

using namespace clearframe;
using tests::promise;

namespace {

constexpr std::string_view kind = "clearframe trip pack 1";
const std::string recipient = "age1" + std::string(58, 'q');
constexpr std::string_view onlyDocument = R"({"format":"clearframe-trip-pack v1"})";

std::string hex(const unsigned char* bytes, std::size_t size) {
    std::string text(size * 2 + 1, '\0');
    ::sodium_bin2hex(text.data(), text.size(), bytes, size);
    text.pop_back();
    return text;
}

/// A kiosk that has signed one document, and nothing else.
struct Kiosk {
    std::string key;
    std::string signedOnce;
};

const Kiosk& kiosk() {
    static const Kiosk made = [] {
        const std::array<unsigned char, crypto_sign_SEEDBYTES> seed{7};
        std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
        std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
        std::array<unsigned char, crypto_sign_BYTES> signature{};
        ::crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
        const std::string text = std::string(kind) + "\n" + recipient + "\n" + std::string(onlyDocument);
        ::crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size(), secret.data());
        Kiosk kiosk{hex(open.data(), open.size()), {}};
        kiosk.signedOnce = std::string(kind) + "\n" + kiosk.key + "\n" + hex(signature.data(), signature.size()) +
                           "\n" + recipient + "\n" + std::string(onlyDocument);
        promise(exchange::checkedTrip(kiosk.signedOnce, kind, recipient, {kiosk.key}).has_value(),
                "what the kiosk signed holds");
        return kiosk;
    }();
    return made;
}

void readAsSigned(std::string_view text) {
    const auto opened = exchange::checkedTrip(text, kind, recipient, {kiosk().key});
    promise(opened.has_value() == (text == kiosk().signedOnce), "only what the kiosk signed holds");
    if (opened) promise(opened->content == onlyDocument, "the document is what was signed");
    promise(!exchange::checkedTrip(text, kind, recipient, {}), "nothing holds where no kiosk is paired");
}

/// With every value as it may be; `\u0079es` is a yes that nobody sees.
bool writesYes(std::string_view text) {
    return text.find("yes") != std::string_view::npos || text.find("\\u") != std::string_view::npos;
}

void readAsPack(std::string_view text) {
    const auto pack = exchange::packFrom(text);
    if (!pack) return promise(pack.error().kind == policy::FailureKind::refused, "what is no pack is refused");
    const auto written = exchange::jsonOf(*pack);
    const auto again = exchange::packFrom(written);
    promise(again && exchange::jsonOf(*again) == written, "a pack that is written down again is the same");
    promise(!pack->trip.pupils.empty() && !pack->trip.accounts.empty() && pack->list.version > 0,
            "a pack says who goes where, with which list");
    bool granted = false;
    for (const auto& pupil : pack->list.pupils) {
        promise(!pupil.key.value.empty(), "each pupil has a key");
        granted = granted || std::ranges::find(pupil.consents, policy::Consent::granted) != pupil.consents.end();
    }
    promise(!granted || writesYes(text), "nobody is granted anything that is not written");
}

void readAsResults(std::string_view text) {
    const auto results = exchange::resultsFrom(text);
    if (!results) return promise(results.error().kind == policy::FailureKind::refused, "what is no results is refused");
    const auto written = exchange::jsonOf(*results);
    const auto again = exchange::resultsFrom(written);
    promise(again && exchange::jsonOf(*again) == written, "results that are written down again are the same");
    for (const auto& no : results->noes)
        promise(no.stands() && no.pupil.has_value() == no.note.empty(), "a no is somebody's, and stands");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), data == nullptr ? 0 : size);
    readAsSigned(text);
    readAsPack(text);
    readAsResults(text);
    return 0;
}
