#include "demo/walkthrough/careful_teacher.hpp"

#include <catch2/catch.hpp>

using clearframe::demo::Arguments;
using clearframe::demo::carefulAnswers;
using nlohmann::json;

namespace {

json box(int x, int y, int w, int h) {
    return {{"x", x}, {"y", y}, {"w", w}, {"h", h}};
}

json face(int id, int x, int y, int size, const char* action) {
    json found = box(x, y, size, size);
    found["id"] = id;
    found["action"] = action;
    return found;
}

json person(const char* id, const char* upn, const char* as, json where) {
    return {{"id", id}, {"name", std::string("The ") + id}, {"upn", upn}, {"as", as}, {"face", std::move(where)}};
}

json photo(json people, const char* decide = "") {
    return {{"people", std::move(people)}, {"readable", json::array()}, {"decide", decide}};
}

} // namespace

TEST_CASE("the teacher names pupils, vouches for adults and turns down false boxes") {
    const json truth =
        photo({person("ivy", "U1", "", box(100, 100, 50, 60)), person("finch", "", "staff", box(300, 100, 50, 60))});
    const json staged{
        {"faces", {face(1, 102, 104, 48, "review"), face(2, 301, 105, 48, "review"), face(3, 600, 10, 40, "review")}}};
    const auto answers = carefulAnswers(truth, staged);
    CHECK(answers.whoIsWho == Arguments{"--name", "1", "U1", "--vouch", "2", "--as", "staff", "--who", "The finch"});
    CHECK(answers.theRest == Arguments{"--not-a-face", "3", "--confirm-heads", "2"});
}

TEST_CASE("the teacher leaves what the tags answered, and covers whom the kiosk did not find") {
    const json truth =
        photo({person("cadi", "U2", "", box(100, 100, 50, 60)), person("max", "U3", "", box(300, 100, 50, 60))});
    const auto answers = carefulAnswers(truth, {{"faces", {face(1, 102, 104, 48, "cover")}}});
    CHECK(answers.whoIsWho.empty());
    CHECK(answers.theRest == Arguments{"--cover", "300,100,50,60", "--confirm-heads", "2"});
}

TEST_CASE("of two boxes on one face, the one that fits best is the person") {
    const json truth = photo({person("ivy", "U1", "", box(100, 100, 50, 60))});
    const json staged{{"faces", {face(1, 110, 110, 20, "review"), face(2, 100, 104, 52, "review")}}};
    const auto answers = carefulAnswers(truth, staged);
    CHECK(answers.whoIsWho == Arguments{"--name", "2", "U1"});
    CHECK(answers.theRest == Arguments{"--not-a-face", "1", "--confirm-heads", "1"});
}

TEST_CASE("where nobody is tagged, the teacher ticks the pupils who are there") {
    const json truth =
        photo({person("ivy", "U1", "", box(100, 100, 50, 60)), person("max", "U3", "", box(300, 100, 50, 60))}, "roll");
    const json staged{{"faces", {face(1, 100, 100, 50, "review"), face(2, 300, 100, 50, "review")}}};
    const auto answers = carefulAnswers(truth, staged);
    CHECK(answers.whoIsWho == Arguments{"--roll", "U1,U3"});
    CHECK(answers.theRest == Arguments{"--confirm-heads", "2"});
}
