# The pipeline as a container: dependencies in a layer of their own, so that a new version of the application ships a few
# hundred kilobytes. Runs as a user without rights; its only writable place is /var/lib/detente.
FROM maven:3.9.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp -q dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib
COPY schemas schemas
COPY src src
RUN mvn -B -ntp -q package -DskipTests -Dspotless.check.skip=true

FROM eclipse-temurin:17.0.15_6-jre
RUN groupadd --system --gid 10001 detente \
 && useradd --system --uid 10001 --gid detente --home-dir /var/lib/detente --create-home detente
COPY --from=build /build/target/lib /opt/detente/lib
COPY --from=build /build/target/original-detente.jar /opt/detente/detente.jar
USER detente
WORKDIR /var/lib/detente
VOLUME /var/lib/detente
ENV DETENTE_STATE_DIR=/var/lib/detente/state \
    DETENTE_READY_FILE=/var/lib/detente/ready \
    JAVA_OPTS="-XX:MaxRAMPercentage=60 -XX:+UseParallelGC"
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -cp '/opt/detente/detente.jar:/opt/detente/lib/*' dev.detente.cli.Main \"$@\"", "detente"]
CMD ["run"]
