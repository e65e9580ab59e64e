#include "exchange/export/receipts.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace clearframe::exchange {
namespace {

using nlohmann::json;

constexpr auto format = "clearframe-receipts v1";

std::string isoTime(policy::Time time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const policy::Date date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count());
}

} // namespace

std::string receiptsJson(const ports::Receipts& receipts, const ports::Signer& device) {
    json files = json::array();
    for (const auto& file : receipts.files) {
        json covers = json::array();
        for (const auto& c : file.covers)
            covers.push_back({{"x", c.x}, {"y", c.y}, {"w", c.w}, {"h", c.h}});
        files.push_back({{"photo", file.photo}, {"sha256", file.sha256}, {"covers", std::move(covers)}});
    }
    json document{{"format", format},
                  {"account", receipts.account},
                  {"purpose", policy::toString(receipts.purpose)},
                  {"list_version", receipts.listVersion},
                  {"detector", {{"name", receipts.detector}, {"grade", receipts.detectorGrade}}},
                  {"time", isoTime(receipts.at)},
                  {"files", std::move(files)},
                  {"device", device.publicKey()}};
    document["signature"] = device.sign(document.dump(-1, ' ', true, json::error_handler_t::replace));
    return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

policy::Result<ReceiptFound> findReceipt(std::string_view text, const std::string& sha256) {
    const auto refused = [] {
        return policy::fail(policy::FailureKind::refused, "The receipts file is damaged, or is none of Clearframe's.");
    };
    json document = json::parse(text, nullptr, false);
    if (!document.is_object() || document.value("format", json()) != json(format)) return refused();
    for (const char* key : {"account", "purpose", "time", "device", "signature"}) {
        if (!document.contains(key) || !document[key].is_string()) return refused();
    }
    if (!document.contains("files") || !document["files"].is_array()) return refused();

    ReceiptFound found{.account = document["account"],
                       .purpose = document["purpose"],
                       .time = document["time"],
                       .device = document["device"],
                       .signature = document["signature"]};
    for (const auto& file : document["files"]) {
        if (!file.is_object() || file.value("sha256", json()) != json(sha256) ||
            !file.value("photo", json()).is_string())
            continue;
        found.listed = true;
        found.photo = file["photo"];
    }
    document.erase("signature");
    found.signedText = document.dump(-1, ' ', true, json::error_handler_t::replace);
    return found;
}

} // namespace clearframe::exchange
