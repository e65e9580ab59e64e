#include "tests/db/store_fixture.hpp"
using namespace clearframe;
using namespace clearframe::tests;
TEST_CASE("smoke") {
    StoreFixture f;
    f.write([&](ports::Transaction& t) {
        need(t.lists().replace(exampleList(1, 20)));
        need(t.photos().add(examplePhoto("a")));
        need(t.audit().append({"x", "me", {"p"}, {{"a", "b"}}}, at(5)));
    });
    f.reopen();
    auto r = need(f.store->read());
    CHECK(need(r->lists().current())->pupils == exampleList(1, 20).pupils);
    CHECK(need(r->audit().verify()).ok);
}
