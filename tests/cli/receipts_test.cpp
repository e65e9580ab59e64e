#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

using namespace clearframe::tests;
using nlohmann::json;

namespace {

/// One released picture with its receipts.
struct Export {
    Kiosk kiosk;
    TemporaryFolder to;
    std::filesystem::path picture;
    std::filesystem::path receipts;

    Export() {
        kiosk.importList();
        kiosk.openAccount();
        const std::string id = kiosk.stage("Sports day", {schoolPhoto(clearPhoto)}).at(0).at("photo");
        kiosk.ask({"decide", id, "--cover", "5,6,40,41", "--confirm-heads", "3", "--approve", "--checklist",
                   "dressed,respect,text,permission", "--by", "Teacher"});
        const json answer = kiosk.ask({"release", "--event", "Sports day", "--account", "insta", "--to",
                                       to.path().string(), "--by", "Ms Sandhar"});
        const std::filesystem::path folder = answer.at("folder").get<std::string>();
        picture = folder / answer.at("released").at(0).at("output").get<std::string>();
        receipts = folder / "receipts.json";
    }
    [[nodiscard]] Arguments verifying() const { return {"verify", picture.string(), receipts.string()}; }
};

void changeByte(const std::filesystem::path& file, std::size_t at) {
    std::string bytes = bytesOf(file);
    bytes.at(at) = static_cast<char>(bytes.at(at) ^ 1);
    write(file, bytes);
}

} // namespace

TEST_CASE("Receipts hold what can be checked, and no person, no event and no source name") {
    const Export done;
    const std::string text = bytesOf(done.receipts);
    const json receipts = json::parse(text);
    CHECK(receipts.at("account") == "insta");
    CHECK(receipts.at("purpose") == "social");
    CHECK(receipts.at("list_version") == 1);
    CHECK(receipts.contains("detector"));
    CHECK(receipts.contains("time"));
    CHECK(receipts.at("signature").get<std::string>().size() == 128);
    REQUIRE(receipts.at("files").size() == 1);
    CHECK(receipts["files"][0].at("sha256").get<std::string>().size() == 64);
    CHECK_FALSE(receipts["files"][0].at("covers").empty());
    for (const char* word :
         {"Sports", "sports", "IMG_", ".jpg", "Featherstone", "Seun", "Cheung", "Sandhar", "Teacher", "999042"})
        CHECK(text.find(word) == std::string::npos);
}

TEST_CASE("verify: a released file is what its receipts say") {
    const Export done;
    const json answer = done.kiosk.ask(done.verifying());
    CHECK(answer.at("ok") == true);
    CHECK(answer.at("this_device") == true);
}

TEST_CASE("verify: one changed byte of the picture is noticed") {
    const Export done;
    changeByte(done.picture, std::filesystem::file_size(done.picture) / 2);
    CHECK(done.kiosk.ask(done.verifying(), 1).at("ok") == false);
}

TEST_CASE("verify: a changed receipt is noticed, whatever was changed") {
    const Export done;
    const std::string original = bytesOf(done.receipts);
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"\"insta\"", "\"other\""}, {"\"social\"", "\"print\""}, {"\"list_version\": 1", "\"list_version\": 2"}}) {
        std::string text = original;
        REQUIRE(text.find(from) != std::string::npos);
        text.replace(text.find(from), from.size(), to);
        write(done.receipts, text);
        INFO(from);
        CHECK(done.kiosk.ask(done.verifying(), 1).at("ok") == false);
    }
    json forged = json::parse(original); // another signer's key under the same words
    forged["device"] = std::string(64, 'a');
    write(done.receipts, forged.dump());
    CHECK(done.kiosk.ask(done.verifying(), 1).at("ok") == false);
}

TEST_CASE("verify: receipts that are none are a sentence and 1") {
    const Export done;
    for (const std::string text : {"", "[]", "{}", "{\"format\": \"clearframe-receipts v1\"}", "no JSON at all"}) {
        write(done.receipts, text);
        const Answer answer = done.kiosk.run(done.verifying());
        INFO(text);
        INFO(answer.whole());
        CHECK(answer.code == 1);
        CHECK_FALSE((answer.out.empty() && answer.err.empty()));
    }
    std::filesystem::remove(done.receipts);
    CHECK(done.kiosk.run(done.verifying()).code == 1);
}
