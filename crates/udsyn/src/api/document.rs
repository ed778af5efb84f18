//! The document of the API (OpenAPI 3.1), made from the types that the handlers use, and a small
//! index.

use super::{
    history::History,
    item::ADDED,
    query::{AS_OF, HISTORY, PAGING, Parameter, Values},
    read::ListHead,
    resource::Resource,
    search::{self, SearchResults},
};
use axum::{Json, http::header, response::IntoResponse};
use practice::{
    cooperation::Cooperation,
    organisation::{Body, Organisation, Unit},
    strategy::{Edition, Node, Strategy},
};
use serde_json::{Value, json};
use std::sync::LazyLock;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        Components, ComponentsBuilder, Content, ContentBuilder, HttpMethod, Info, InfoBuilder,
        License, Object, ObjectBuilder, OpenApi, OpenApiBuilder, Paths, Ref, RefOr, Required,
        Response, ResponseBuilder, Schema, Tag, Type,
        path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        schema::{AdditionalProperties, ArrayBuilder, KnownFormat, SchemaFormat},
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
        tag::TagBuilder,
    },
};

/// `GET /api/v1`: what is here.
pub async fn show_index() -> Json<Value> {
    Json(json!({
        "name": "Udsyn",
        "version": env!("CARGO_PKG_VERSION"),
        "document": "/api/v1/openapi.json",
        "addresses": [
            address::<Cooperation>(),
            address::<Organisation>(),
            address::<Unit>(),
            address::<Body>(),
            address::<Strategy>(),
            address::<Edition>(),
            address::<Node>(),
            "/api/v1/{authority}/search".to_owned(),
        ],
    }))
}

fn address<R: Resource>() -> String {
    format!("/api/v1/{{authority}}/{}", R::MANY)
}

/// `GET /api/v1/openapi.json`
pub async fn show_document() -> impl IntoResponse {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        build().to_pretty_json().expect("the document is plain data with string keys")
    });
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str())
}

const ABOUT: &str = "What an authority has in its register, for programs. Reading what is \
    published needs nothing. Reading the rest, and changing anything, needs a token of the \
    authority: `Authorization: Bearer udsyn_…`. Every record carries the version it was read at; a \
    change says which version it was made from, and a stale one is answered with both states. \
    Fields may be added to what is sent out; none is taken away or given another meaning within \
    v1.";

/// The document.
pub(super) fn build() -> OpenApi {
    let info = InfoBuilder::from(Info::new("Udsyn", env!("CARGO_PKG_VERSION")))
        .description(Some(ABOUT))
        .license(Some({
            let mut license = License::new("European Union Public Licence 1.2");
            license.identifier = Some("EUPL-1.2".to_owned());
            license
        }));
    let mut writer = Writer { paths: Paths::new(), components: begin_components(), tags: vec![] };
    writer.add_general();
    writer.add::<Cooperation>();
    writer.add::<Organisation>();
    writer.add::<Unit>();
    writer.add::<Body>();
    writer.add::<Strategy>();
    writer.add::<Edition>();
    writer.add::<Node>();
    writer.add_search();
    OpenApiBuilder::new()
        .info(info.build())
        .paths(writer.paths)
        .components(Some(writer.components))
        .tags(Some(writer.tags))
        .security(Some([
            SecurityRequirement::default(),
            SecurityRequirement::new("token", Vec::<String>::new()),
        ]))
        .build()
}

/// The problems that an operation can be answered with: status, name, description.
const PROBLEMS: [(&str, &str, &str); 10] = [
    ("400", "Unreadable", "The address or the body cannot be read; says where and what is known."),
    ("401", "SignIn", "A token is needed, or the one that was sent is not valid."),
    ("403", "Forbidden", "The token's role does not allow it; says whom to ask."),
    ("404", "NotFound", "It is not there, or not for this reader to know."),
    ("409", "Conflict", "It was changed since it was read; holds both states."),
    ("413", "TooLarge", "The body is larger than a mebibyte."),
    ("422", "Faults", "Read, but some of it is wrong; lists all of it."),
    ("429", "TooMany", "Too many requests in a short time; see Retry-After."),
    ("500", "Broken", "A fault of the program, with the number under which its cause is kept."),
    ("503", "Unavailable", "Not now; see Retry-After."),
];

pub(super) const READING: &[&str] = &["400", "401", "404", "429", "500", "503"];
const WRITING: &[&str] = &["400", "401", "403", "404", "409", "413", "422", "429", "500", "503"];

fn begin_components() -> Components {
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("udsyn_…");
    let scheme = scheme.description(Some("Made with `udsyn token create` or by an administrator."));
    let mut builder = ComponentsBuilder::new()
        .security_scheme("token", SecurityScheme::Http(scheme.build()))
        .schema("Problem", describe_problem());
    for (_, name, about) in PROBLEMS {
        let content = Content::new(Some(Ref::from_schema_name("Problem")));
        let response = ResponseBuilder::new().description(about);
        builder = builder.response(name, response.content("application/problem+json", content));
    }
    let mut schemas = vec![(History::name().into_owned(), History::schema())];
    History::schemas(&mut schemas);
    builder.schemas_from_iter(schemas).build()
}

/// A problem document (RFC 9457).
fn describe_problem() -> Object {
    let text =
        |about: &str| ObjectBuilder::new().schema_type(Type::String).description(Some(about));
    let number =
        |about: &str| ObjectBuilder::new().schema_type(Type::Integer).description(Some(about));
    let any = |about: &str| ObjectBuilder::new().schema_type(Type::Object).description(Some(about));
    let fault = ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("at", text("The field or parameter: `funding[2].to`."))
        .required("at")
        .property("key", text("What is wrong, as a word that stays."))
        .required("key")
        .property("detail", text("What to do, in the language asked for."))
        .required("detail");
    ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("What went wrong (RFC 9457). Members may be added."))
        .property("type", text("Always `about:blank`."))
        .required("type")
        .property("title", text("What kind of problem, in words."))
        .required("title")
        .property("status", number("The status of the answer."))
        .required("status")
        .property("detail", text("A sentence about this case."))
        .required("detail")
        .property("errors", ArrayBuilder::new().items(fault.build()))
        .property("incident", text("500: the number under which the cause is kept."))
        .property("line", number("400: the line of the body, from 1."))
        .property("column", number("400: the column, from 1."))
        .property("at", text("400: the field of the body."))
        .property("parameters", ArrayBuilder::new().items(text("A parameter.").build()))
        .property("allowed", any("400: by parameter, the values it takes."))
        .property("read_at", number("409: the version the change was made from."))
        .property("now_at", number("409: the version there is now."))
        .property("theirs_changed_at", text("409: when that one was made."))
        .property("yours", any("409: the record as it was sent."))
        .property("theirs", any("409: the record as it is."))
        .build()
}

struct Writer {
    paths: Paths,
    components: Components,
    tags: Vec<Tag>,
}

impl Writer {
    fn add_general(&mut self) {
        let general = |id: &str, summary: &str| {
            let content = Content::new(Some(ObjectBuilder::new().schema_type(Type::Object)));
            let answer = ResponseBuilder::new().description("OK").content(JSON, content);
            OperationBuilder::new()
                .tag("general")
                .operation_id(Some(id))
                .summary(Some(summary))
                .response("200", answer)
                .response("429", Ref::from_response_name("TooMany"))
        };
        self.put("/api/v1", HttpMethod::Get, general("show_index", "What is here").build());
        let document = general("show_document", "This document");
        self.put("/api/v1/openapi.json", HttpMethod::Get, document.build());
        self.tags.push(TagBuilder::new().name("general").build());
    }

    fn add_search(&mut self) {
        let mut schemas = vec![(SearchResults::name().into_owned(), SearchResults::schema())];
        SearchResults::schemas(&mut schemas);
        self.components.schemas.extend(schemas);
        self.put("/api/v1/{authority}/search", HttpMethod::Get, search::describe());
        self.tags.push(TagBuilder::new().name("search").build());
    }

    /// The addresses of a kind of record.
    fn add<R: Resource>(&mut self) {
        self.add_schemas::<R>();
        self.tags.push(TagBuilder::new().name(R::MANY).build());
        let all = format!("/api/v1/{{authority}}/{}", R::MANY);
        let one = format!("{all}/{{id}}");
        self.put(&all, HttpMethod::Get, describe_list::<R>());
        self.put(&all, HttpMethod::Post, describe_create::<R>());
        self.put(&one, HttpMethod::Get, describe_show::<R>());
        self.put(&one, HttpMethod::Put, describe_change::<R>());
        self.put(&format!("{one}/history"), HttpMethod::Get, describe_history::<R>());
    }

    fn put(&mut self, path: &str, method: HttpMethod, operation: Operation) {
        self.paths.add_path_operation(path, vec![method], operation);
    }

    fn add_schemas<R: Resource>(&mut self) {
        let mut schemas = Vec::new();
        R::schemas(&mut schemas);
        R::Derived::schemas(&mut schemas);
        let name = R::name().into_owned();
        let record = Ref::from_schema_name(&name);
        let reason = || text("Why; kept in the history.");
        let new = ObjectBuilder::new()
            .property("id", text("The id it is to have; made when left out."))
            .property("reason", reason())
            .property("record", record.clone())
            .required("record")
            .additional_properties(Some(AdditionalProperties::FreeForm(false)));
        let changed = ObjectBuilder::new()
            .property("version", whole("The version it was read at; or in If-Match."))
            .property("reason", reason())
            .property("record", record)
            .required("record")
            .additional_properties(Some(AdditionalProperties::FreeForm(false)));
        schemas.push((format!("New{name}"), new.into()));
        schemas.push((format!("Changed{name}"), changed.into()));
        schemas.push((format!("{name}Item"), describe_item::<R>()));
        schemas.push((format!("{name}List"), describe_page::<R>()));
        schemas.push((name, R::schema()));
        self.components.schemas.extend(schemas);
    }
}

const JSON: &str = "application/json";

fn text(about: &str) -> Object {
    ObjectBuilder::new().schema_type(Type::String).description(Some(about)).build()
}

fn whole(about: &str) -> Object {
    let format = Some(SchemaFormat::KnownFormat(KnownFormat::Int64));
    let whole = ObjectBuilder::new().schema_type(Type::Integer).format(format);
    whole.description(Some(about)).build()
}

/// The record as it goes out: its own fields and those that the server adds. Others may come.
fn describe_item<R: Resource>() -> RefOr<Schema> {
    let RefOr::T(Schema::Object(record)) = R::schema() else { return R::schema() };
    let instant = Some(SchemaFormat::KnownFormat(KnownFormat::DateTime));
    let mut item = ObjectBuilder::from(record)
        .property(ADDED[0], text("Its id, which never changes."))
        .required(ADDED[0])
        .property(ADDED[1], whole("The change that made it so."))
        .required(ADDED[1])
        .property(ADDED[2], ObjectBuilder::new().schema_type(Type::String).format(instant))
        .required(ADDED[2]);
    if has_derived::<R>() {
        item = item.property(ADDED[3], R::Derived::schema()).required(ADDED[3]);
    }
    let mut item = item.build();
    item.additional_properties = None;
    Schema::Object(item).into()
}

/// True for kinds from which something follows: the schema of the others has no fields.
fn has_derived<R: Resource>() -> bool {
    matches!(R::Derived::schema(), RefOr::T(Schema::Object(o)) if !o.properties.is_empty())
}

fn describe_page<R: Resource>() -> RefOr<Schema> {
    let RefOr::T(Schema::Object(head)) = ListHead::schema() else { return ListHead::schema() };
    let items = ArrayBuilder::new().items(Ref::from_schema_name(format!("{}Item", R::name())));
    ObjectBuilder::from(head).property("items", items).required("items").into()
}

fn describe_list<R: Resource>() -> Operation {
    let parameters = [R::PARAMETERS, &PAGING, &AS_OF].concat();
    begin::<R>("list", R::MANY, &format!("List the {}", R::MANY), &parameters)
        .response("200", answer("Those that fit.", &format!("{}List", R::name())))
        .build_with(READING)
}

fn describe_show<R: Resource>() -> Operation {
    let moved = ResponseBuilder::new().description("It has another address now; see Location.");
    let same = ResponseBuilder::new().description("Still as it was with this ETag.");
    begin::<R>("show", R::ONE, &format!("Read one {}", R::ONE), &AS_OF)
        .parameter(id_parameter())
        .response("200", answer("The record.", &format!("{}Item", R::name())))
        .response("304", same)
        .response("308", moved)
        .build_with(READING)
}

fn describe_history<R: Resource>() -> Operation {
    let parameters = [HISTORY, AS_OF].concat();
    let operation = format!("{}_history", R::ONE);
    begin::<R>("list", &operation, &format!("List the changes of one {}", R::ONE), &parameters)
        .parameter(id_parameter())
        .response("200", answer("The changes, the newest first.", "History"))
        .securities(Some([bearer()]))
        .build_with(READING)
}

fn describe_create<R: Resource>() -> Operation {
    let example = json!({ "reason": "Agreed at the meeting in May", "record": R::example() });
    begin::<R>("create", R::ONE, &format!("Enter one {}", R::ONE), &[])
        .request_body(Some(send(&format!("New{}", R::name()), example)))
        .response("201", answer("Entered; see Location.", &format!("{}Item", R::name())))
        .securities(Some([bearer()]))
        .build_with(WRITING)
}

fn describe_change<R: Resource>() -> Operation {
    let example = json!({ "version": 17, "reason": "As decided", "record": R::example() });
    let about = format!("Replace one {}", R::ONE);
    begin::<R>("change", R::ONE, &about, &[])
        .description(Some(
            "The record is sent whole, as it was read and then changed; what the server had added \
             to it (id, version, changed_at, derived) may stay in it and is passed over.",
        ))
        .parameter(id_parameter())
        .parameter(
            ParameterBuilder::new()
                .name("If-Match")
                .parameter_in(ParameterIn::Header)
                .required(Required::False)
                .description(Some("The ETag it was read with, in place of `version`."))
                .schema(Some(ObjectBuilder::new().schema_type(Type::String))),
        )
        .request_body(Some(send(&format!("Changed{}", R::name()), example)))
        .response("200", answer("Changed.", &format!("{}Item", R::name())))
        .securities(Some([bearer()]))
        .build_with(WRITING)
}

fn begin<R: Resource>(
    verb: &str,
    what: &str,
    summary: &str,
    parameters: &[Parameter],
) -> OperationBuilder {
    begin_at(R::MANY, &format!("{verb}_{what}"), summary, parameters)
}

/// An address of an authority with these parameters.
pub(super) fn begin_at(
    tag: &str,
    operation: &str,
    summary: &str,
    parameters: &[Parameter],
) -> OperationBuilder {
    let path = |name: &str, about: &str| {
        ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Path)
            .required(Required::True)
            .description(Some(about))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
    };
    let mut operation = OperationBuilder::new()
        .tag(tag)
        .operation_id(Some(operation))
        .summary(Some(summary))
        .parameter(path("authority", "The authority's word in addresses: `nordjylland`."));
    for parameter in parameters {
        operation = operation.parameter(
            ParameterBuilder::new()
                .name(parameter.name)
                .parameter_in(ParameterIn::Query)
                .required(Required::False)
                .description(Some(parameter.about))
                .schema(Some(describe_values(parameter.values))),
        );
    }
    operation
}

fn id_parameter() -> ParameterBuilder {
    ParameterBuilder::new()
        .name("id")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some("Its id, or its word in addresses where it has one."))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
}

fn describe_values(values: Values) -> Object {
    match values {
        Values::Words(list) => {
            ObjectBuilder::new().schema_type(Type::String).enum_values(Some(list())).build()
        }
        Values::Text(example) => {
            ObjectBuilder::new().schema_type(Type::String).examples([example]).build()
        }
        Values::Number(least, most) => ObjectBuilder::new()
            .schema_type(Type::Integer)
            .minimum(Some(least as f64))
            .maximum(Some(most as f64).filter(|_| most < i64::MAX))
            .build(),
    }
}

fn send(schema: &str, example: Value) -> utoipa::openapi::request_body::RequestBody {
    let content =
        ContentBuilder::new().schema(Some(Ref::from_schema_name(schema))).example(Some(example));
    RequestBodyBuilder::new().required(Some(Required::True)).content(JSON, content.build()).build()
}

pub(super) fn answer(about: &str, schema: &str) -> Response {
    let content = Content::new(Some(Ref::from_schema_name(schema)));
    ResponseBuilder::new().description(about).content(JSON, content).build()
}

fn bearer() -> SecurityRequirement {
    SecurityRequirement::new("token", Vec::<String>::new())
}

pub(super) trait BuildWith {
    /// The operation with the problems of these statuses.
    fn build_with(self, statuses: &[&str]) -> Operation;
}

impl BuildWith for OperationBuilder {
    fn build_with(mut self, statuses: &[&str]) -> Operation {
        for (status, name, _) in PROBLEMS.iter().filter(|(known, ..)| statuses.contains(known)) {
            self = self.response(*status, Ref::from_response_name(*name));
        }
        self.build()
    }
}
