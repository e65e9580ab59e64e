#include "tests/support/kiosk.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

namespace clearframe::tests {

using nlohmann::json;

std::filesystem::path schoolPhoto(const std::string& name) {
    return std::filesystem::path(CLEARFRAME_TEST_SCHOOL) / "photos" / name;
}

std::filesystem::path schoolList() {
    return std::filesystem::path(CLEARFRAME_TEST_SCHOOL) / "list.csv";
}

Kiosk::Kiosk(std::filesystem::path data) : data_(data.empty() ? own_ / "data" : std::move(data)) {}

Arguments Kiosk::line(const Arguments& arguments) const {
    Arguments words{"--data", data_.string(), "--json"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return words;
}

json Kiosk::ask(const Arguments& arguments, int code) const {
    const Answer answer = run(arguments);
    INFO(json(arguments).dump());
    INFO(answer.whole());
    REQUIRE(answer.code == code);
    REQUIRE(json::accept(answer.out));
    return answer.json();
}

void Kiosk::importList(const std::filesystem::path& list) const {
    const json answer = ask({"list", "import", list.string(), "--approve", "--by", "IT"});
    REQUIRE(answer.at("accepted") == true);
}

void Kiosk::openAccount(const std::string& name, const std::string& purpose) const {
    ask({"account", "add", name, "--platform", "Instagram", "--handle", "@school", "--purpose", purpose, "--lead",
         "Ms Lead", "--lead", "Mr Lead"});
    ask({"account", "approve", name, "--by", "Head"});
    ask({"account", "trained", name, "Ms Lead", "--on", "2020-09-01"});
    ask({"account", "trained", name, "Mr Lead", "--on", "2020-09-01"});
    ask({"account", "activate", name, "--by", "IT"});
}

json Kiosk::stage(const std::string& event, const std::vector<std::filesystem::path>& paths) const {
    Arguments words{"stage", "--event", event};
    for (const auto& path : paths)
        words.push_back(path.string());
    const Answer answer = run(words);
    INFO(answer.whole());
    REQUIRE((answer.code == 0 || answer.code == 1));
    REQUIRE(json::accept(answer.out));
    return answer.json();
}

std::string Kiosk::approved(const std::string& event, const std::string& photo, int heads) const {
    const std::string id = stage(event, {schoolPhoto(photo)}).at(0).at("photo");
    const json view = ask({"decide", id, "--confirm-heads", std::to_string(heads), "--approve", "--checklist",
                           "dressed,respect,text,permission", "--by", "Teacher"});
    REQUIRE(view.at("approved") == true);
    return id;
}

void Kiosk::requireWhole() const {
    const json log = ask({"audit", "verify"});
    CHECK(log.at("ok") == true);
    CHECK(log.at("first_bad").is_null());
    const Answer photos = run({"photos"});
    INFO(photos.whole());
    CHECK((photos.code == 0 || photos.code == 1));
    CHECK(json::accept(photos.out));
}

std::vector<std::string> codes(const json& view) {
    std::vector<std::string> out;
    for (const json& reason : view.at("reasons"))
        out.push_back(reason.at("code"));
    return out;
}

std::string bytesOf(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    REQUIRE(out.flush().good());
}

} // namespace clearframe::tests
